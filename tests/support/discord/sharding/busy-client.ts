import { Events } from 'discord.js';
import { createClient } from '../../../../src/adapters/discord/client/connection/client.ts';

/** A program that logs in with its connections in threads, says so, and from then on never lets its main thread rest. */
const [api, token] = process.argv.slice(2);
const client = createClient(api, 'auto');
client.once(Events.ClientReady, () => {
  process.send?.('ready', () => {
    for (;;);
  });
});
await client.login(token);
