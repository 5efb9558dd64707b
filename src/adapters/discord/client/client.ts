import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';

/**
 * A client with the house's safe defaults: no privileged intent, nobody is ever pinged, and nothing is remembered that
 * answering does not need.
 */
export function createClient(apiUrl: string | undefined): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // As many as Discord recommends; a shard serves 2,500 servers at most.
    shards: 'auto',
    // Direct messages come in channels that the client has never seen.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // An answer whose question was deleted meanwhile is sent all the same.
    failIfNotExists: false,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
    }),
    ...(apiUrl ? { rest: { api: apiUrl } } : {}),
  });
}
