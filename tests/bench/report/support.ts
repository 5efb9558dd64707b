import type { Measurement } from '../run/measurement.ts';
import type { Outcome, SizeResult } from '../run/run-size.ts';

/** What a contestant might have been measured at: a question takes `p50`, the rest is round numbers. */
export function measuredAt(label: string, p50: number, more: Partial<Measurement> = {}): Outcome {
  const measured: Measurement = {
    buildSeconds: 2,
    heldAfterBuild: 100,
    heldAfterQuestions: 110,
    residentAfterBuild: 300,
    residentAfterQuestions: 320,
    latency: { p50, p95: 2 * p50, p99: 4 * p50, max: 5 * p50 },
    hardLatency: { p50: 3 * p50, p95: 4 * p50, p99: 4 * p50, max: 6 * p50 },
    foundInThree: 90,
    savedSize: 20,
    loadSeconds: 0.5,
    problems: [],
    ...more,
  };
  return { label, measured };
}

/** A run in which Dalil holds its goals at 100,000 sentences except one, next to a missing and a failed contestant. */
export function exampleRun(): SizeResult[] {
  const at = (sentences: number, plain: number, dalil: number): SizeResult => ({
    sentences,
    contestants: {
      minisearch: measuredAt('plain MiniSearch', plain),
      dalil: measuredAt('Dalil', dalil, { heldAfterBuild: 40, savedSize: undefined }),
      sqlite: { label: 'SQLite FTS5', missing: 'no SQLite & no <FTS5>' },
      orama: { label: 'Orama', failed: 'out of memory' },
    },
    starts: { fromFiles: 12, fromSavedIndex: 3 },
  });
  return [at(10_000, 2, 1), at(100_000, 48, 3), at(500_000, 200, 9)];
}
