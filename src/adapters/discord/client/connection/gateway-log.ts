import { type Client, Events } from 'discord.js';
import { messageOf } from '../../../../errors.ts';
import type { Log } from '../../../../log.ts';
import type { Meter } from '../../../../metrics/meter.ts';
import reasons from './data/reconnections.json' with { type: 'json' };
import { isEnding } from './ending.ts';

/** What discord.js says, and by no event, of a connection that it gives up for another. */
const GIVEN_UP =
  /^\[WS => Shard (?<shard>\d+)\] Destroying shard\n\tReason: (?<reason>.*)\n\tCode: (?<code>\d+)\n\tRecover: (?<recover>Resume|Reconnect)$/;

/** Writes and counts what happens to the connections: why each was given up, and whether its session went on or began anew. */
export function attachGatewayLog(client: Client, log: Log, meter: Meter): void {
  const count = (event: string) => meter.count('dalil_discord_gateway_events_total', { event });
  const whys = new Map<number, string>();
  client.on(Events.Debug, (message) => {
    const given = GIVEN_UP.exec(message)?.groups;
    if (!given || isEnding(client)) return;
    const [shard, code] = [Number(given.shard), Number(given.code)];
    const why = (reasons as Readonly<Record<string, string>>)[given.reason ?? ''] ?? `close code ${code}`;
    whys.set(shard, why);
    count('reconnecting');
    const session = given.recover === 'Resume' ? 'resume' : 'new';
    log.info({ shard, code, why, session }, 'gateway reconnecting');
  });
  client.on(Events.Raw, ({ t }: { t: string }, shard: number) => {
    if (t !== 'READY') return;
    count('identified');
    const why = whys.get(shard);
    if (why !== undefined)
      log.warn({ shard, why }, 'gateway session begun anew; what came in between is not answered');
  });
  client.on(Events.ShardReady, (shard) => {
    count('ready');
    log.info({ shard }, 'gateway ready');
  });
  client.on(Events.ShardResume, (shard, replayed) => {
    count('resumed');
    log.info({ shard, replayed }, 'gateway resumed');
  });
  client.on(Events.ShardError, (error, shard) => {
    count('error');
    log.warn({ shard, reason: messageOf(error) }, 'gateway error');
  });
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    count('closed');
    log.error({ shard, code }, 'gateway closed for good');
  });
}
