import { LIMITS } from '../limits.ts';

/** The share by which a pause is made longer at the most, so that what failed together is not tried together. */
const JITTER = 0.25;

/** Where a growing pause begins and ends, in milliseconds. */
export interface PauseRange {
  readonly first: number;
  readonly longest: number;
}

export const FEED_RETRY: PauseRange = { first: LIMITS.firstRetry, longest: LIMITS.longestRetry };
export const HOST_PAUSE: PauseRange = { first: LIMITS.firstHostPause, longest: LIMITS.longestHostPause };

/**
 * How long to wait after failures in a row: twice as long after each, and a little longer by chance.
 * @param failures 1 or more
 * @param random 0 to 1
 * @returns milliseconds
 */
export function pauseAfter(failures: number, { first, longest }: PauseRange, random: number): number {
  const doubled = first * 2 ** Math.min(failures - 1, 30);
  return Math.round(Math.min(doubled, longest) * (1 + JITTER * random));
}

/**
 * When a page is looked at again: after half the time that it has been known, so that young articles, which are
 * corrected most, are looked at most.
 * @returns milliseconds since 1970
 */
export function nextCheck(addedAt: number, now: number): number {
  return now + Math.min(Math.max((now - addedAt) / 2, LIMITS.firstCheck), LIMITS.longestCheck);
}
