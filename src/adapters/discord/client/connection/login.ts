import { type Client, Events } from 'discord.js';
import type { Log } from '../../../../log.ts';
import { CLOSE_PATIENCE_MS } from '../../limits.ts';
import { within } from '../../state/running.ts';
import { closedForGood, loginFailure } from './refusals.ts';
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
