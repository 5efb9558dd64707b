import { ANSWER_THRESHOLD } from '../retrieval/confidence.ts';
import type { Candidate } from '../retrieval/types.ts';
import { sayTheSame } from './same-content.ts';
import type { Citation } from './types.ts';

/** More sentences than this no longer answer, they recite. */
const MOST_CITATIONS = 3;
/**
 * A further sentence is cited only when it is nearly as sure as the first; by the scores' fall this is a chance of at least
 * a thirtieth of the first one's, which keeps nearly all right answers at about two sentences a reply (docs/benchmarks.md).
 */
const NEARLY = 0.88;

/**
 * Chooses the sentences that answer: none when the best one is not sure enough, else one to three in their order.
 * A sentence that says what a chosen one says is not cited again: its article is named beside that one.
 * @param candidates best first
 */
export function cite(candidates: readonly Candidate[]): readonly Citation[] {
  const [best] = candidates;
  if (!best || best.score < ANSWER_THRESHOLD) return [];
  const least = Math.max(ANSWER_THRESHOLD, best.score * NEARLY);
  const chosen: { candidate: Candidate; alsoIn: Candidate[] }[] = [];
  for (const candidate of candidates) {
    if (candidate !== best && candidate.score < least) continue;
    const twin = chosen.find((other) => sayTheSame(textOf(other.candidate), textOf(candidate)));
    if (twin) twin.alsoIn.push(candidate);
    else if (chosen.length < MOST_CITATIONS) chosen.push({ candidate, alsoIn: [] });
  }
  return chosen.map(({ candidate, alsoIn }) => ({ ...candidate, alsoIn }));
}

function textOf({ article, sentence }: Candidate): string {
  return article.text.slice(sentence.start, sentence.end);
}
