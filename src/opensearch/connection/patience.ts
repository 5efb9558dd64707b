import { setTimeout as sleep } from 'node:timers/promises';
import { type PauseRange, pauseAfter } from '../../pauses.ts';
import type { ClusterFailure } from './failure.ts';
import { understand } from './understand.ts';

/** How long is waited for something that may fail in passing, in milliseconds: altogether, and for each try. */
export interface RequestPatience {
  readonly deadlineMs: number;
  readonly tryMs: number;
  readonly signal?: AbortSignal;
}

/** Somebody waits for the answer to a question. */
export const QUESTION: RequestPatience = { deadlineMs: 2_500, tryMs: 900 };
/** Nobody waits, and the cluster may be choosing another manager. */
export const MANAGEMENT: RequestPatience = { deadlineMs: 30_000, tryMs: 15_000 };
/** A node that is lost in the middle of indexing is waited for. */
export const INDEXING: RequestPatience = { deadlineMs: 120_000, tryMs: 60_000 };

/** How long is waited between tries. */
export const BETWEEN_TRIES: PauseRange = { first: 40, longest: 2_000 };

/**
 * Tries until it succeeds, fails for good, or the deadline has come; waits longer after each try, and not as long as others do.
 * @param attempt is given the milliseconds that it may take
 * @throws ClusterFailure, or the signal's reason
 */
export async function persistently<T>(
  attempt: (milliseconds: number) => Promise<T>,
  { deadlineMs, tryMs, signal }: RequestPatience,
): Promise<T> {
  const end = performance.now() + deadlineMs;
  let told: ClusterFailure | undefined;
  for (let failures = 1; ; failures++) {
    signal?.throwIfAborted();
    try {
      return await attempt(Math.max(1, Math.min(tryMs, end - performance.now())));
    } catch (error) {
      signal?.throwIfAborted();
      const failure = understand(error);
      const pause = pauseAfter(failures, BETWEEN_TRIES, Math.random());
      // What a node answered says more of the cluster than that another one is gone.
      if (!told || failure.identifier !== 'opensearch-unreachable') told = failure;
      if (!failure.passing || performance.now() + pause >= end) throw told;
      await sleep(pause, undefined, { signal });
    }
  }
}
