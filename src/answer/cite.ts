import type { Candidate } from '../retrieval/index.ts';
import { ANSWER_THRESHOLD } from '../retrieval/index.ts';
import { type Content, contentOf, sameContent } from './same-content.ts';
import type { Citation } from './types.ts';

/** More sentences than this are no longer an answer but a list. */
const MOST_CITATIONS = 3;
/**
 * A further sentence is cited only when its score is close to the best one's: by the ranking, at least a fiftieth as likely to
 * answer. This keeps nearly all right answers at about two sentences a reply (docs/benchmarks.md).
 */
const LARGEST_GAP = 4;

/**
 * Chooses the sentences that answer: none when the best one is not sure enough, else one to three in their order.
 * A sentence that says what a chosen one says is not cited again: its article is named with that one.
 * Where they are nearly as sure, sentences in the question's own language come first.
 * @param candidates best first
 * @param language the question's, as a BCP 47 primary tag
 */
export function cite(candidates: readonly Candidate[], language: string): readonly Citation[] {
  const [best] = candidates;
  if (!best || best.score < ANSWER_THRESHOLD) return [];
  const chosen: { candidate: Candidate; content: Content; alsoIn: Candidate[] }[] = [];
  for (const candidate of candidates) {
    if (candidate.scoreGap > LARGEST_GAP) continue;
    const content = contentOf(textOf(candidate));
    const twin = chosen.find((other) => sameContent(other.content, content));
    if (twin) twin.alsoIn.push(candidate);
    else if (chosen.length < MOST_CITATIONS) chosen.push({ candidate, content, alsoIn: [] });
  }
  const isOwn = (citation: Citation) => Number(citation.article.language.split('-')[0] === language);
  return chosen
    .map(({ candidate, alsoIn }): Citation => ({ ...candidate, alsoIn }))
    .sort((a, b) => isOwn(b) - isOwn(a));
}

function textOf({ article, sentence }: Candidate): string {
  return article.text.slice(sentence.start, sentence.end);
}
