import type { Client } from 'discord.js';
import { CLOSE_PATIENCE_MS } from '../../limits.ts';
import { within } from '../../state/running.ts';

const ending = new WeakSet<Client>();

/** Closes a client's connections; what it does from then on is no news. */
export async function endClient(client: Client): Promise<void> {
  ending.add(client);
  // discord.js 14 never resolves when it is destroyed in the middle of a reconnection.
  await within(client.destroy(), CLOSE_PATIENCE_MS, undefined);
}

/** Whether a client is being closed, or has been. */
export function isEnding(client: Client): boolean {
  return ending.has(client);
}
