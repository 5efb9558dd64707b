import { ANSWER_THRESHOLD } from '../retrieval/confidence.ts';
import type { Candidate } from '../retrieval/types.ts';

/** More sentences than this no longer answer, they recite. */
const MOST_CITATIONS = 3;
/** A further sentence is cited only when it is nearly as sure as the first. */
const NEARLY = 0.9;

/**
 * Chooses the sentences that answer: none when the best one is not sure enough, else one to three in their order.
 * @param candidates best first
 */
export function cite(candidates: readonly Candidate[]): readonly Candidate[] {
  const [best] = candidates;
  if (!best || best.score < ANSWER_THRESHOLD) return [];
  const least = Math.max(ANSWER_THRESHOLD, best.score * NEARLY);
  return candidates
    .filter((candidate) => candidate === best || candidate.score >= least)
    .slice(0, MOST_CITATIONS);
}
