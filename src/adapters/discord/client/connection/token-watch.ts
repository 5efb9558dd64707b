import { type Client, Routes } from 'discord.js';
import { type DalilError, messageOf } from '../../../../errors.ts';
import type { Log } from '../../../../log.ts';
import { isEnding } from './ending.ts';
import { isUnauthorized, tokenRefused } from './refusals.ts';

/**
 * Lets the client keep its token when a request is answered with 401, after which discord.js forgets it: interactions would go on
 * being answered, and messages never again. Each time one more request shows whether Discord still takes it.
 * @returns resolves with the reason once Discord refuses the token a second time in a row
 */
export function tokenLost(client: Client<true>, log: Log): Promise<DalilError> {
  const { rest } = client;
  const setToken = rest.setToken.bind(rest);
  return new Promise((resolve) => {
    let checking = false;
    const check = async (): Promise<void> => {
      checking = true;
      const refusal = await checkToken(client, log);
      checking = false;
      if (refusal) resolve(refusal);
    };
    // Kept rather than given back: a request that began in between would fail without one.
    rest.setToken = (token: string | null) => {
      if (token !== null || isEnding(client)) return setToken(token as string);
      // The check's own refusal comes here as well.
      if (!checking) void check();
      return rest;
    };
  });
}

async function checkToken({ rest }: Client, log: Log): Promise<DalilError | undefined> {
  try {
    await rest.get(Routes.user());
    log.warn('a request was refused as unauthorized; Discord still takes the token');
    return undefined;
  } catch (error) {
    if (isUnauthorized(error)) return tokenRefused(error);
    log.warn({ reason: messageOf(error) }, 'whether Discord still takes the token could not be checked');
    return undefined;
  }
}
