import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { Client, Events, Options, Partials } from 'discord.js';
import { createClient } from '../../src/adapters/discord/client/connection/client.ts';
import { collectGarbage } from './run/memory.ts';

/** What a client is measured by; megabytes are millions of bytes of the main thread's heap after garbage is collected. */
export interface ClientFigures {
  readonly guilds: number;
  readonly startMegabytes: number;
  /** Milliseconds that the main thread was busy until all guilds were there. */
  readonly startBusyMs: number;
  /** Milliseconds that the main thread was busy with the messages. */
  readonly messagesBusyMs: number;
  /** Megabytes that are held after the messages and were not before. */
  readonly messagesMegabytes: number;
}

/** Logs in as an earlier Dalil did or as it does now, tells when it is there, then counts messages. */
async function main([api = '', token = '', kind = '', messages = '']: readonly string[]): Promise<void> {
  const client =
    kind === 'plain' ? plainClient(api) : createClient(api, kind === 'auto' ? 'auto' : undefined);
  const before = heldMegabytes();
  const starting = busyMs();
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
  const startBusyMs = busyMs() - starting;
  await setTimeout(200);
  const start = heldMegabytes();
  const arriving = busyMs();
  const arrived = countMessages(client, Number(messages));
  process.send?.('ready');
  await arrived;
  const messagesBusyMs = busyMs() - arriving;
  await setTimeout(200);
  const figures: ClientFigures = {
    guilds: client.guilds.cache.size,
    startMegabytes: start - before,
    startBusyMs,
    messagesBusyMs,
    messagesMegabytes: heldMegabytes() - start,
  };
  await new Promise((resolve) => process.send?.(figures, resolve));
  process.exit();
}

/** The client as it was before servers were trimmed: discord.js's own caches, without messages. */
function plainClient(api: string): Client {
  const makeCache = Options.cacheWithLimits({
    ...Options.DefaultMakeCacheSettings,
    MessageManager: 0,
    ReactionManager: 0,
  });
  const intents = ['Guilds', 'GuildMessages', 'DirectMessages'] as const;
  return new Client({ intents, partials: [Partials.Channel], makeCache, shards: 'auto', rest: { api } });
}

function countMessages(client: Client, wanted: number): Promise<void> {
  return new Promise((resolve) => {
    let left = wanted;
    client.on(Events.MessageCreate, () => {
      left -= 1;
      if (left === 0) resolve();
    });
  });
}

/** Milliseconds of a processor that the main thread has had; of its event loop where the system does not count threads. */
function busyMs(): number {
  try {
    const [nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    return performance.eventLoopUtilization().active;
  }
}

function heldMegabytes(): number {
  collectGarbage();
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}

await main(process.argv.slice(2));
