import { setTimeout as sleep } from 'node:timers/promises';
import { type IIdentifyThrottler, SimpleIdentifyThrottler } from 'discord.js';
import type { Log } from '../../../../log.ts';
import { type PauseRange, pauseAfter } from '../../../../pauses.ts';

/** Sessions that a shard begins one after the other as fast as Discord lets it. */
const UNPAUSED = 3;
/** The pauses before each one more, in milliseconds: at most some hundred a day. */
const PAUSES: PauseRange = { first: 10_000, longest: 900_000 };
/** Milliseconds without a new session after which earlier ones count no longer. */
const CALM_MS = 3_600_000;

/**
 * Lets a shard begin sessions more and more seldom when one after the other is refused: discord.js tries every five seconds, and after
 * the thousandth of a day Discord takes the token away.
 */
export class IdentifyPace {
  readonly #log: Log;
  readonly #begun = new Map<number, { times: number; last: number }>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Keeps discord.js's own pace besides, which is that of the buckets. */
  throttler(atOnce: number): IIdentifyThrottler {
    const buckets = new SimpleIdentifyThrottler(atOnce);
    return {
      waitForIdentify: async (shard, signal) => {
        await this.#wait(shard, signal);
        await buckets.waitForIdentify(shard, signal);
        // Not before: whoever gives up waiting for the bucket has begun nothing.
        this.note(shard, performance.now());
      },
    };
  }

  /**
   * Milliseconds until a shard should begin another session. A pause begins with the last session, so that whoever gives up waiting
   * and comes again does not wait for all of it again.
   * @param now milliseconds of a clock that is never set
   */
  pauseBefore(shard: number, now: number): number {
    const { times, last } = this.#recent(shard, now);
    if (times < UNPAUSED) return 0;
    return Math.max(0, last + pauseAfter(times - UNPAUSED + 1, PAUSES, Math.random()) - now);
  }

  /** Takes note of a session that a shard begins now. */
  note(shard: number, now: number): void {
    this.#begun.set(shard, { times: this.#recent(shard, now).times + 1, last: now });
  }

  async #wait(shard: number, signal: AbortSignal): Promise<void> {
    const milliseconds = this.pauseBefore(shard, performance.now());
    if (milliseconds > 0) {
      const seconds = Math.ceil(milliseconds / 1_000);
      this.#log.warn({ shard, seconds }, 'one session after the other is refused; waiting before the next');
      await sleep(milliseconds, undefined, { signal });
    }
  }

  #recent(shard: number, now: number): { times: number; last: number } {
    const begun = this.#begun.get(shard);
    return begun !== undefined && now - begun.last < CALM_MS ? begun : { times: 0, last: 0 };
  }
}
