import type { Json } from '../types.ts';

/** Milliseconds that one IDENTIFY may have been longer on its way than the next, on a busy machine, without a fault of the client's. */
const ON_THE_WAY_MS = 1_000;

/** Milliseconds for which Discord closes a bucket. */
export const BUCKET_MS = 5_000;

/** An IDENTIFY that came before its bucket was free again. */
export interface Hasty {
  shard: number;
  /** Milliseconds that it should have waited for. */
  early: number;
}

/**
 * How often sessions may be started, as Discord has it (API reference, "Session Start Limit"): so many in a day, and one IDENTIFY
 * in five seconds for each bucket, which is the shard's number modulo `maxConcurrency`. By the real clock, since discord.js waits by it.
 */
export class StartLimits {
  /** Buckets that may identify at the same time. */
  maxConcurrency = 16;
  /** Sessions that may still be started. */
  remaining = 1_000;
  /** Milliseconds until there are as many as at first again. */
  resetAfterMs = 86_400_000;
  /** Milliseconds for which a bucket is closed by an IDENTIFY: `BUCKET_MS` where a test is about that; others start one bot after the other. */
  bucketMs = 0;
  readonly hasty: Hasty[] = [];
  readonly #lastOf = new Map<number, number>();

  /** Counts an IDENTIFY; says whether it may start a session. */
  take(shard: number): boolean {
    const bucket = shard % this.maxConcurrency;
    const now = performance.now();
    const early = (this.#lastOf.get(bucket) ?? Number.NEGATIVE_INFINITY) + this.bucketMs - now;
    this.#lastOf.set(bucket, now);
    this.remaining -= 1;
    const isHasty = early > ON_THE_WAY_MS;
    if (isHasty) this.hasty.push({ shard, early });
    return !isHasty;
  }

  /** As `/gateway/bot` shows it. */
  get shown(): Json {
    return {
      total: 1_000,
      remaining: this.remaining,
      reset_after: this.resetAfterMs,
      max_concurrency: this.maxConcurrency,
    };
  }
}
