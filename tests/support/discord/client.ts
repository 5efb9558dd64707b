import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from 'discord.js';
import type { FakeDiscord } from './fake.ts';

/** Logs an unmodified discord.js client in to a fake Discord; resolves when it is ready. */
export async function connect(
  fake: FakeDiscord,
  { token = fake.token, ...options }: Partial<ClientOptions> & { token?: string } = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api: fake.api },
    // Discord makes a client wait five seconds between two IDENTIFYs; a test need not.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    ...options,
  });
  client.on(Events.ShardError, () => {});
  await client.login(token);
  return untilReady(client);
}

/** Resolves with a client once all its guilds are there. */
export function untilReady(client: Client): Promise<Client<true>> {
  if (client.isReady()) return Promise.resolve(client);
  return new Promise((resolve) => client.once(Events.ClientReady, resolve));
}
