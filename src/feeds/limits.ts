import data from './data/limits.json' with { type: 'json' };
import { durationMs } from './settings/duration.ts';

/** A time of `data/limits.json`. */
type LimitName = keyof typeof data;

/** How long things take and last when feeds are followed, in milliseconds. */
export const LIMITS: Readonly<Record<LimitName, number>> = Object.fromEntries(
  Object.entries(data).map(([name, text]) => [name, durationMs(text) ?? 0]),
) as Record<LimitName, number>;

/** Pages that are fetched for the first time in one round, and known ones that are looked at again. */
export const MOST_NEW = 50;
export const MOST_CHECKS = 20;
/** Feeds that are looked at side by side. */
export const ROUNDS_AT_ONCE = 4;
/** Failures in a row after which a host is left alone, and those after which a page is. */
export const HOST_FAILURES = 3;
export const ARTICLE_TRIES = 5;
