import { setTimeout as sleep } from 'node:timers/promises';

/** The share by which a pause is made longer at the most, so that what failed together is not tried together. */
export const PAUSE_JITTER = 0.25;

/** A number of seconds, or a date in one of HTTP's forms, which all name a day or a month. */
const SECONDS = /^\d{1,15}$/;
const DATE = /[a-z]{3}/i;

/** Where a growing pause begins and ends, in milliseconds. */
export interface PauseRange {
  readonly first: number;
  readonly longest: number;
}

/**
 * How long to wait after failures in a row: twice as long after each, and a little longer by chance.
 * @param failures 1 or more
 * @param random 0 to 1
 * @returns milliseconds
 */
export function pauseAfter(failures: number, { first, longest }: PauseRange, random: number): number {
  const doubled = first * 2 ** Math.min(failures - 1, 30);
  return Math.round(Math.min(doubled, longest) * (1 + PAUSE_JITTER * random));
}

/**
 * Tries until it succeeds, however often it fails.
 * @param pauseFor given why the last try failed, and how many have: the milliseconds until the next; may throw, which ends it
 * @param wait by which clock
 * @throws what `pauseFor` throws, or the signal's reason
 */
export async function untilDone<T>(
  attempt: () => Promise<T>,
  pauseFor: (error: unknown, failures: number) => number,
  signal: AbortSignal,
  wait = (milliseconds: number): Promise<unknown> => sleep(milliseconds, undefined, { signal }),
): Promise<T> {
  for (let failures = 1; ; failures++) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      await unlessAborted(signal, wait(pauseFor(error, failures)));
    }
  }
}

/**
 * The value of a promise, waited for only until the signal.
 * @throws the signal's reason
 */
export async function unlessAborted<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  let stopListening = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    const listener = (): void => reject(signal.reason);
    if (signal.aborted) listener();
    else signal.addEventListener('abort', listener, { once: true });
    stopListening = () => signal.removeEventListener('abort', listener);
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    stopListening();
  }
}

/**
 * How long a server asks to be left alone, in seconds, by its Retry-After field.
 * @param date its Date field: by its own clock the wait is right even where ours is not
 * @returns undefined when it does not say, or says it in no known form
 */
export function secondsToWait(retryAfter: string | undefined, date: string | undefined): number | undefined {
  const said = retryAfter?.trim() ?? '';
  if (SECONDS.test(said)) return Number(said);
  // HTTP's dates are in universal time; its oldest form does not say so.
  const zoned = said.endsWith('GMT') ? said : `${said} GMT`;
  const until = DATE.test(said) ? Date.parse(zoned) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  const answered = Date.parse(date ?? '');
  return Math.max(0, Math.round((until - (Number.isNaN(answered) ? Date.now() : answered)) / 1000));
}
