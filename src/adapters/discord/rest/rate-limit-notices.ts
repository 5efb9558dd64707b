import type { Log } from '../../../log.ts';
import type { Meter } from '../../../metrics/meter.ts';
import limits from './data/limits.json' with { type: 'json' };

/** One request that has to wait. */
interface Limited {
  /** Without ids, as discord.js has it: `/channels/:id/messages`. */
  readonly route: string;
  /** `user`, `shared` or `global` where Discord refused it, `own` where it was held back before it was sent. */
  readonly scope: string;
  /** Milliseconds. */
  readonly waitMs: number;
}

interface Bucket extends Limited {
  count: number;
}

/** Says which requests have to wait: each is counted, and a bucket has one line a minute in the log. */
export class RateLimitNotices {
  readonly #log: Log;
  readonly #meter: Meter;
  readonly #buckets = new Map<string, Bucket>();

  constructor(log: Log, meter: Meter) {
    this.#log = log;
    this.#meter = meter;
  }

  /** Takes note of one request. The first of a bucket is told at once, those of the minute after it together. */
  note(limited: Limited): void {
    const { route, scope, waitMs } = limited;
    this.#meter.count('dalil_discord_rate_limited_total', { scope });
    const key = `${scope} ${route}`;
    const bucket = this.#buckets.get(key);
    if (!bucket) {
      this.#tell({ ...limited, count: 1 });
      this.#begin(key, limited);
    } else
      this.#buckets.set(key, { ...bucket, count: bucket.count + 1, waitMs: Math.max(bucket.waitMs, waitMs) });
  }

  #begin(key: string, limited: Limited): void {
    this.#buckets.set(key, { ...limited, waitMs: 0, count: 0 });
    setTimeout(() => this.#end(key), limits.noticeMs).unref();
  }

  #end(key: string): void {
    const bucket = this.#buckets.get(key);
    this.#buckets.delete(key);
    if (!bucket?.count) return;
    this.#tell(bucket);
    this.#begin(key, bucket);
  }

  #tell({ route, scope, count, waitMs }: Bucket): void {
    this.#log.warn({ route, scope, count, longestWaitMs: Math.round(waitMs) }, 'rate limited');
  }
}
