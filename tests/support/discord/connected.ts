import type { Client } from 'discord.js';
import { afterEach, beforeEach } from 'vitest';
import { connect } from './client.ts';
import { FakeDiscord } from './fake.ts';

/** The fake Discord of the running test, and the unmodified client logged in to it. */
export let fake: FakeDiscord;
export let client: Client<true>;

/** Gives every test of a file a fake Discord and a client of its own; nothing is logged, since tests of the fake do wrong. */
export function useConnected(): void {
  beforeEach(async () => {
    fake = await FakeDiscord.start({ wireLog: null });
    client = await connect(fake);
  });

  afterEach(async () => {
    await client.destroy();
    await fake.close();
  });
}
