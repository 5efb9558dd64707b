import { type Client, type RESTGetAPIGatewayBotResult, Routes } from 'discord.js';
import { DalilError } from '../../../../../errors.ts';
import type { Log } from '../../../../../log.ts';
import { NotYet } from '../refusals.ts';

/** Seconds for which one shard that identifies keeps the others of its bucket waiting. Source: "Session Start Limit". */
const BUCKET_SECONDS = 5;

/**
 * Looks, before anything is begun, whether Discord lets all shards of this process start a session each: whoever goes on after the
 * last of a day loses the token.
 * @throws DalilError `discord-sessions-spent` with when there are sessions again; NotYet when something else answers than Discord
 */
export async function checkSessions(client: Client, token: string, log: Log): Promise<void> {
  const gateway = (await client.rest
    .setToken(token)
    .get(Routes.gatewayBot())) as Partial<RESTGetAPIGatewayBotResult>;
  // A network that wants a login of its own answers everything with its page.
  if (!isComplete(gateway)) throw new NotYet('something else answers in the place of Discord');
  const { shards, shardCount } = client.options;
  const ids = Array.isArray(shards) ? shards : [...Array(gateway.shards).keys()];
  const { remaining, reset_after: resetAfter, max_concurrency: atOnce } = gateway.session_start_limit;
  if (remaining < ids.length) throw sessionsSpent(ids.length, remaining, resetAfter);
  const about = { shards: ids.length, recommended: gateway.shards, sessionsLeft: remaining, atOnce };
  const total = Array.isArray(shards) ? shardCount : gateway.shards;
  log.info({ ...about, total, seconds: secondsToIdentify(ids, atOnce) }, 'connecting');
}

function isComplete(gateway: Partial<RESTGetAPIGatewayBotResult>): gateway is RESTGetAPIGatewayBotResult {
  return gateway.shards !== undefined && gateway.session_start_limit !== undefined;
}

/** Seconds until the last of these shards may identify, when no other process starts shards. */
export function secondsToIdentify(ids: readonly number[], atOnce: number): number {
  const sizes = new Map<number, number>();
  for (const id of ids) sizes.set(id % atOnce, (sizes.get(id % atOnce) ?? 0) + 1);
  return (Math.max(...sizes.values()) - 1) * BUCKET_SECONDS;
}

function sessionsSpent(needed: number, remaining: number, resetAfter: number): DalilError {
  const again = new Date(Date.now() + resetAfter).toISOString();
  return new DalilError(
    'discord-sessions-spent',
    `Discord lets this bot start only ${remaining} more sessions until ${again}, and its shards need ${needed}: start it again after that.`,
  );
}
