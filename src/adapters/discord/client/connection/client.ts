import { Client, type ClientOptions, GatewayIntentBits, Partials } from 'discord.js';
import { type Meter, NO_METER } from '../../../../metrics/meter.ts';
import type { ShardChoice } from '../../../../shards.ts';
import { createMakeRequest } from '../../rest/make-request.ts';
import type { AnswerTimes } from '../../rest/send.ts';
import { restOptions, SplitRest } from '../../rest/split-rest.ts';
import type { Malformed } from '../../state/malformed.ts';
import { slimCaches } from './caches.ts';
import type { IdentifyPace } from './identify-pace.ts';
import { prepareEvents } from './prepare-events.ts';
import { forgetOldChannels } from './recent-channels.ts';
import { connectInThreads } from './sharding/shard-threads.ts';
import { connectHere } from './sharding/shards-here.ts';

/** What a client is made with where the defaults do not serve: nothing is counted or told, and Discord's own times hold. */
interface ClientParts {
  readonly meter?: Meter;
  readonly malformed?: Pick<Malformed, 'note'>;
  readonly answerTimes?: AnswerTimes;
  readonly pace?: IdentifyPace;
}

/**
 * A client with the house's safe defaults: no privileged intent, nobody is ever pinged, and nothing is remembered that
 * answering does not need.
 */
export function createClient(
  apiUrl: string | undefined,
  shards: ShardChoice,
  { meter = NO_METER, malformed = { note: () => {} }, answerTimes, pace }: ClientParts = {},
): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // Direct messages come in channels that the client has never seen, and so do all others once events are trimmed.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // An answer whose question was deleted meanwhile is sent all the same.
    failIfNotExists: false,
    makeCache: slimCaches(),
    ...shardOptions(shards, pace),
    rest: { ...restOptions(createMakeRequest(meter, answerTimes)), ...(apiUrl ? { api: apiUrl } : {}) },
  });
  client.rest.clearHashSweeper();
  client.rest.clearHandlerSweeper();
  client.rest = new SplitRest(client.options.rest ?? {});
  prepareEvents(client, malformed);
  forgetOldChannels(client);
  return client;
}

/** As many as Discord recommends unless told otherwise; a shard serves 2,500 servers at most. */
function shardOptions(
  shards: ShardChoice,
  pace: IdentifyPace | undefined,
): Pick<ClientOptions, 'shards' | 'shardCount' | 'ws'> {
  const ws: ClientOptions['ws'] = { buildStrategy: shards === 'auto' ? connectInThreads : connectHere };
  if (pace)
    ws.buildIdentifyThrottler = async (manager) => {
      const { session_start_limit: limit } = await manager.fetchGatewayInformation();
      return pace.throttler(limit.max_concurrency);
    };
  if (shards === undefined || shards === 'auto') return { shards: 'auto', ws };
  return { shards: [...shards.ids], shardCount: shards.total, ws };
}
