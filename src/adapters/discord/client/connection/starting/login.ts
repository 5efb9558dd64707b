import { type Client, Events } from 'discord.js';
import type { Log } from '../../../../../log.ts';
import { unlessAborted } from '../../../../../pauses.ts';
import { endClient, isEnding } from '../ending.ts';
import { closedForGood, loginFailure, NotYet } from '../refusals.ts';
import { checkSessions } from './sessions.ts';

/**
 * Logs in and resolves once all shards have their servers; where that fails, nothing is left open.
 * @param silenceMs how long Discord may say nothing
 * @throws DalilError `discord-token-refused`, `discord-intents-refused`, `discord-sessions-spent`, `discord-shards-refused` or
 *   `discord-address-wrong`; NotYet when it may succeed later; the signal's reason
 */
export async function logIn(
  client: Client,
  token: string,
  log: Log,
  silenceMs: number,
  signal: AbortSignal,
): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const closed = new Promise<never>((_, reject) => {
    client.once(Events.ShardDisconnect, ({ code }) => reject(closedForGood(code)));
  });
  // Nobody looks at it any more once the bot is online.
  closed.catch(() => {});
  const watch = watchSilence(client, silenceMs);
  try {
    const loggedIn = checkSessions(client, token, log)
      .then(() => (isEnding(client) ? undefined : client.login(token)))
      .then(() => ready);
    return await unlessAborted(signal, Promise.race([closed, watch.silent, loggedIn]));
  } catch (error) {
    await endClient(client);
    throw signal.aborted ? signal.reason : loginFailure(error);
  } finally {
    watch.end();
  }
}

/** Rejects once no shard has received anything for so long; many shards take minutes to start, one after the other. */
function watchSilence(client: Client, milliseconds: number): { silent: Promise<never>; end(): void } {
  let giveUp = (): void => {};
  const silent = new Promise<never>((_, reject) => {
    giveUp = () => reject(new NotYet(`Discord has said nothing for ${milliseconds / 1_000} seconds`));
  });
  const timer = setTimeout(() => giveUp(), milliseconds);
  const hear = (): void => void timer.refresh();
  client.on(Events.Raw, hear);
  const end = (): void => {
    clearTimeout(timer);
    client.off(Events.Raw, hear);
  };
  return { silent, end };
}
