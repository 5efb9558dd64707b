import type fc from 'fast-check';

/** Cases of a whole run; a share of them goes to each way in. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 10_000);

/** Milliseconds that a share of a run may take in all: a guard against a test that never ends, not a measure. */
export const FUZZ_PATIENCE_MS = 60_000 + 60 * RUNS;

/**
 * Settings of a property that runs with its share of the cases. A failure prints the seed and the path of its case: set as
 * `FUZZ_SEED` and `FUZZ_PATH` they bring it back, and `FUZZ_RUNS` makes a run longer or shorter.
 */
export function fuzz<T>(share: number): fc.Parameters<T> {
  const { FUZZ_SEED: seed, FUZZ_PATH: path } = process.env;
  return {
    numRuns: Math.max(1, Math.round(RUNS * share)),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
    ...(path === undefined ? {} : { path, endOnFailure: true }),
  };
}
