import { Client, type ClientOptions, GatewayIntentBits, Partials } from 'discord.js';
import type { ShardChoice } from '../../../../shards.ts';
import { slimCaches, trimEvents } from './caches.ts';
import { connectInThreads } from './shard-threads.ts';
import { connectHere } from './shards-here.ts';

/**
 * A client with the house's safe defaults: no privileged intent, nobody is ever pinged, and nothing is remembered that
 * answering does not need.
 */
export function createClient(apiUrl: string | undefined, shards: ShardChoice): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Direct messages come in channels that the client has never seen, and so do all others once events are trimmed.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // An answer whose question was deleted meanwhile is sent all the same.
    failIfNotExists: false,
    makeCache: slimCaches(),
    ...shardOptions(shards),
    ...(apiUrl ? { rest: { api: apiUrl } } : {}),
  });
  trimEvents(client);
  return client;
}

/** As many as Discord recommends unless told otherwise; a shard serves 2,500 servers at most. */
function shardOptions(shards: ShardChoice): Pick<ClientOptions, 'shards' | 'shardCount' | 'ws'> {
  const ws = { buildStrategy: shards === 'auto' ? connectInThreads : connectHere };
  if (shards === undefined || shards === 'auto') return { shards: 'auto', ws };
  return { shards: [...shards.ids], shardCount: shards.total, ws };
}
