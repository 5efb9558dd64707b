import { fileURLToPath } from 'node:url';
import { type IShardingStrategy, WorkerShardingStrategy } from 'discord.js';

/**
 * A thread takes some 23 MB, and parsing keeps none busy (docs/scaling.md); Node warns of a leak where more than
 * nine shards listen in one.
 */
const SHARDS_OF_A_THREAD = 8;
const ENTRY = fileURLToPath(new URL('./shard-thread.js', import.meta.url));

/** Keeps the connections in threads, several shards in each; what they receive is handled in the main thread. */
export function connectInThreads(manager: Manager): IShardingStrategy {
  return new WorkerShardingStrategy(manager, { shardsPerWorker: SHARDS_OF_A_THREAD, workerPath: ENTRY });
}

type Manager = ConstructorParameters<typeof WorkerShardingStrategy>[0];
