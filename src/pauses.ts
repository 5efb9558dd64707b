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
