/**
 * Which of the bot's shards a process serves, and how: all of them over connections in the main thread when undefined; all with
 * the connections in threads (`auto`); or some out of a total, beside other processes.
 */
export type ShardChoice = undefined | 'auto' | ShardSelection;

/** Some shards out of a total, by their numbers from 0. */
export interface ShardSelection {
  readonly ids: readonly number[];
  readonly total: number;
}

/** More shards than any bot has: at 2,500 servers each, forty million servers. */
const MOST_SHARDS = 16_384;
const SELECTION = /^(?<parts>\d+(?:-\d+)?(?:\s*,\s*\d+(?:-\d+)?)*)\s*\/\s*(?<total>\d+)$/;

/** What is wrong with a value of `SHARDS`; completes a sentence that begins with that name. */
export class ShardChoiceFault extends Error {}

/**
 * Reads `auto`, or shards out of a total such as `0-3/16` or `0,2,5-7/16`.
 * @throws ShardChoiceFault
 */
export function parseShardChoice(value: string): 'auto' | ShardSelection {
  if (value === 'auto') return value;
  const { parts, total: written } = SELECTION.exec(value)?.groups ?? {};
  if (parts === undefined)
    throw new ShardChoiceFault('must be auto, or the shards of this process out of all, such as 0-3/16');
  const total = Number(written);
  if (total < 1 || total > MOST_SHARDS)
    throw new ShardChoiceFault(`must be out of 1 to ${MOST_SHARDS} shards in all`);
  const ids = parts.split(',').flatMap((part) => idsOf(part, total));
  if (new Set(ids).size < ids.length) throw new ShardChoiceFault('must name each shard once');
  return { ids: ids.sort((a, b) => a - b), total };
}

function idsOf(part: string, total: number): number[] {
  const [first = Number.NaN, last = first] = part.split('-').map(Number);
  if (last < first) throw new ShardChoiceFault(`must name shards from low to high, not ${part.trim()}`);
  if (last >= total)
    throw new ShardChoiceFault(`must name shards from 0 to ${total - 1} when there are ${total} in all`);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
