import { setTimeout as sleep } from 'node:timers/promises';

/** The share by which a pause is made longer at the most, so that what failed together is not tried together. */
export const PAUSE_JITTER = 0.25;

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
 * @throws what `pauseFor` throws, or the signal's reason
 */
export async function untilDone<T>(
  attempt: () => Promise<T>,
  pauseFor: (error: unknown, failures: number) => number,
  signal: AbortSignal,
): Promise<T> {
  for (let failures = 1; ; failures++) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      await unlessAborted(signal, sleep(pauseFor(error, failures), undefined, { signal }));
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
