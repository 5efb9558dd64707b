import { ImportFailure } from '../../import/failure.ts';
import type { Log } from '../../log.ts';
import { pauseAfter } from '../../pauses.ts';
import { printable } from '../../text/unicode/control.ts';
import hostFailures from '../data/host-failures.json' with { type: 'json' };
import { HOST_FAILURES, LIMITS } from '../limits.ts';
import type { FeedStore } from '../state/feed-store.ts';
import type { HostRecord } from '../state/records.ts';
import { HOST_PAUSE, pauseEnd } from './backoff.ts';

const TROUBLE: ReadonlySet<string> = new Set(hostFailures);

/** A host that is left alone for now: nothing was asked of it. */
export class HostPaused extends Error {}

/** What hosts need from outside. */
interface HostTools {
  readonly store: FeedStore;
  readonly log: Log;
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  /** What fails once this is aborted fails because of that. */
  readonly signal: AbortSignal;
}

/** Whether a failure says that the host is in trouble, and not only this page of it. */
export function isHostTrouble(error: unknown): error is ImportFailure {
  return error instanceof ImportFailure && TROUBLE.has(error.code);
}

/** Leaves hosts alone that fail several times in a row or ask for it, then tries them with one request. */
export class Hosts {
  readonly #tools: HostTools;
  readonly #onTrial = new Set<string>();

  constructor(tools: HostTools) {
    this.#tools = tools;
  }

  /** Until when a host is left alone, in milliseconds since 1970; undefined when it may be asked. */
  pausedUntil(link: string): number | undefined {
    const { pausedUntil } = this.#recordOf(new URL(link).host);
    const now = this.#tools.now();
    return pausedUntil !== undefined && pauseEnd(pausedUntil, now) > now ? pausedUntil : undefined;
  }

  /**
   * Asks something of a link's host.
   * @throws HostPaused when it is not asked now
   */
  async ask<T>(link: string, request: () => Promise<T>): Promise<T> {
    const { host } = new URL(link);
    const wasPaused = this.#recordOf(host).pausedUntil !== undefined;
    if (this.pausedUntil(link) !== undefined || this.#onTrial.has(host)) throw new HostPaused(host);
    if (wasPaused) this.#onTrial.add(host);
    try {
      const answer = await request();
      await this.#works(host);
      return answer;
    } catch (error) {
      if (this.#tools.signal.aborted) throw error;
      if (isHostTrouble(error)) await this.#fails(host, error);
      else if (error instanceof ImportFailure) await this.#works(host);
      throw error;
    } finally {
      this.#onTrial.delete(host);
    }
  }

  #recordOf(host: string): HostRecord {
    return this.#tools.store.host(host) ?? { host, failures: 0 };
  }

  async #works(host: string): Promise<void> {
    const { failures, pausedUntil } = this.#recordOf(host);
    if (failures === 0 && pausedUntil === undefined) return;
    await this.#keep({ host, failures: 0 });
    if (pausedUntil !== undefined) this.#tools.log.info({ host }, 'a host answers again');
  }

  async #fails(host: string, failure: ImportFailure): Promise<void> {
    const { now, random, log } = this.#tools;
    const before = this.#recordOf(host);
    const failures = before.failures + 1;
    const asked = Math.min(Number(failure.values.seconds ?? 0) * 1000, LIMITS.longestRetryAfter);
    const isAsked = failure.code === 'retry-after';
    const own = failures < HOST_FAILURES ? 0 : pauseAfter(failures - HOST_FAILURES + 1, HOST_PAUSE, random());
    const pause = Math.max(isAsked ? asked : 0, own);
    // Several requests that were under way fail together; the longest pause counts.
    const until = pause === 0 ? before.pausedUntil : Math.max(now() + pause, before.pausedUntil ?? 0);
    await this.#keep({ host, failures, ...(until === undefined ? {} : { pausedUntil: until }) });
    if (pause === 0 || (before.pausedUntil ?? 0) > now()) return;
    const reason = printable(failure.message);
    log.warn({ host, until: new Date(now() + pause).toISOString(), reason }, 'a host is left alone for now');
  }

  #keep(record: HostRecord): Promise<void> {
    return this.#tools.store.write({ kind: 'host', record });
  }
}
