import { PAUSE_JITTER, type PauseRange } from '../../pauses.ts';
import { LIMITS } from '../limits.ts';
import type { FeedRecord } from '../state/records.ts';

export const FEED_RETRY: PauseRange = { first: LIMITS.firstRetry, longest: LIMITS.longestRetry };
export const HOST_PAUSE: PauseRange = { first: LIMITS.firstHostPause, longest: LIMITS.longestHostPause };

/** Longest time from one look to the next: at a feed that fails, at a host that does, and at a page, in milliseconds. */
const LONGEST_WAIT = {
  failing: Math.max(FEED_RETRY.longest * (1 + PAUSE_JITTER), LIMITS.longestRetryAfter),
  host: Math.max(HOST_PAUSE.longest * (1 + PAUSE_JITTER), LIMITS.longestRetryAfter),
  page: LIMITS.longestCheck * (1 + PAUSE_JITTER),
} as const;

/**
 * When something is to be done: as it was noted, or now if that is further away than it can be. Then a clock was wrong that has been
 * set right since, or the settings have changed.
 * @param longest milliseconds
 */
function believed(at: number, now: number, longest: number): number {
  return at - now > longest ? now : at;
}

/** Until when a host is left alone. */
export function pauseEnd(pausedUntil: number, now: number): number {
  return believed(pausedUntil, now, LONGEST_WAIT.host);
}

/** Whether a page is to be looked at by now. */
export function isTime(checkAt: number, now: number): boolean {
  return believed(checkAt, now, LONGEST_WAIT.page) <= now;
}

/** When a feed is to be looked at, by itself; its host may have to be left alone longer. */
export function nextLook(
  { nextAt, failures }: Pick<FeedRecord, 'nextAt' | 'failures'>,
  every: number,
  now: number,
): number {
  return believed(nextAt, now, failures > 0 ? LONGEST_WAIT.failing : every);
}

/**
 * When a page is looked at again: after half the time that it has been known, so that young articles, which are
 * corrected most, are looked at most.
 * @returns milliseconds since 1970
 */
export function nextCheck(addedAt: number, now: number): number {
  return now + Math.min(Math.max((now - addedAt) / 2, LIMITS.firstCheck), LIMITS.longestCheck);
}
