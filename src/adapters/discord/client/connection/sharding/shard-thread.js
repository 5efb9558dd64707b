// Plain JavaScript, since discord.js starts this file by its path, where nothing has prepared the thread for TypeScript.
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';

const require = createRequire(import.meta.url);
// The very version that discord.js uses; discord.js itself would take three times the memory in every thread.
const { WorkerBootstrapper } = createRequire(require.resolve('discord.js'))('@discordjs/ws');

/** Milliseconds that connections get to close, as the main thread waits for them. */
const CLOSE_PATIENCE_MS = 900;

/** A thread with the connections of several shards. */
class ShardThread extends WorkerBootstrapper {
  /** @type {Promise<unknown>[]} */
  #ending = [];

  /**
   * A shard that cannot connect tells so by its events; thrown, it would end the whole process without a word.
   * @param {number} id
   */
  async connect(id) {
    await super.connect(id).catch(() => {});
  }

  /**
   * The thread is ended with the first shard that has closed, so none says so before all have, or before patience ends: a
   * shard that is reconnecting never does.
   * @param {number} id
   * @param {object} [options]
   */
  async destroy(id, options) {
    this.#ending.push(super.destroy(id, options));
    await setTimeout(0);
    await Promise.race([Promise.allSettled(this.#ending), setTimeout(CLOSE_PATIENCE_MS)]);
  }
}

/**
 * Keeps a shard's session here instead of asking the main thread for it at every event. Asked for, it comes so late that servers
 * which arrive in one packet with READY overtake it; and a heartbeat would wait whenever the main thread is busy.
 * @param {{ strategy: { retrieveSessionInfo: Function, updateSessionInfo: Function } }} shard
 */
function keepSession({ strategy }) {
  const tellMainThread = strategy.updateSessionInfo.bind(strategy);
  /** @type {object | null} */
  let kept = null;
  strategy.retrieveSessionInfo = () => kept;
  strategy.updateSessionInfo = (/** @type {number} */ id, /** @type {object | null} */ session) => {
    kept = session;
    tellMainThread(id, session);
  };
}

await new ShardThread().bootstrap({ shardCallback: keepSession });
