import { expect } from 'vitest';
import { type Candidate, highlightsOf } from '../../src/retrieval/index.ts';

/** Holds a candidate to a score from 0 to 1 and to highlights inside its sentence, ascending and disjoint. */
export function expectSound(candidate: Candidate): void {
  const { score, sentence } = candidate;
  expect(score).toBeGreaterThanOrEqual(0);
  expect(score).toBeLessThanOrEqual(1);
  let last = 0;
  for (const [start, end] of highlightsOf(candidate)) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(sentence.end - sentence.start);
}
