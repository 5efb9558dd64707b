import { type Client, DiscordAPIError, Events, GatewayCloseCodes } from 'discord.js';
import { DalilError, messageOf } from '../../../../errors.ts';
import type { Log } from '../../../../log.ts';
import { CLOSE_PATIENCE_MS } from '../../limits.ts';
import { within } from '../../state/running.ts';
import { checkSessions } from './sessions.ts';

/**
 * Logs in and resolves once all shards have their servers; where that fails, nothing is left open.
 * @throws DalilError `discord-token-refused`, `discord-intents-refused`, `discord-sessions-spent`, `discord-shards-refused` or
 *   `discord-unreachable`
 */
export async function logIn(client: Client, token: string, log: Log): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const closed = new Promise<never>((_, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => reject(closedForGood(code)));
  });
  // Nobody looks at it any more once the bot is online.
  closed.catch(() => {});
  try {
    await checkSessions(client, token, log);
    const loggedIn = client.login(token).then(() => ready);
    return await Promise.race([closed, loggedIn]);
  } catch (error) {
    await within(client.destroy(), CLOSE_PATIENCE_MS, undefined);
    throw loginFailure(error);
  }
}

/** Why the gateway will not have this bot, said to its operator. */
export function closedForGood(code: number): DalilError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return tokenRefused();
  if (code === GatewayCloseCodes.DisallowedIntents || code === GatewayCloseCodes.InvalidIntents) {
    return new DalilError(
      'discord-intents-refused',
      'Discord refuses the intents of this bot: it asks for no privileged one, so check the application in the Developer Portal.',
    );
  }
  if (code === GatewayCloseCodes.InvalidShard || code === GatewayCloseCodes.ShardingRequired) {
    return new DalilError(
      'discord-shards-refused',
      'Discord refuses the shards of this bot: each may serve 2,500 servers at most, so leave SHARDS unset, or name more shards in all in every process.',
    );
  }
  return new DalilError('discord-closed', `Discord has closed the connection for good (close code ${code}).`);
}

function loginFailure(error: unknown): unknown {
  const { code, status } = error as { code?: unknown; status?: unknown };
  if (code === 'TokenInvalid' || status === 401) return tokenRefused(error);
  if (error instanceof DiscordAPIError || error instanceof DalilError || !(error instanceof Error))
    return error;
  const reason = messageOf(error);
  return new DalilError(
    'discord-unreachable',
    `Discord cannot be reached: ${reason}. Check the network and try again.`,
    {
      cause: error,
    },
  );
}

function tokenRefused(cause?: unknown): DalilError {
  return new DalilError(
    'discord-token-refused',
    'Discord refuses DISCORD_TOKEN: copy the token again from the Developer Portal (Bot, Reset Token).',
    { cause },
  );
}
