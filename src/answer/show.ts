import type { Candidate } from '../retrieval/index.ts';
import { type Content, contentOf, sameContent } from './same-content.ts';
import type { Citation } from './types.ts';

/** More sentences than this are no longer an answer but a list; of sentences that only come close, one more helps. */
const MOST_SHOWN = { answered: 3, unsure: 4 };
/**
 * A further sentence is cited only when its score is close to the best one's: by the ranking, at least a fiftieth as likely to
 * answer. This keeps nearly all right answers at about two sentences a reply (docs/benchmarks.md).
 */
const LARGEST_GAP = 4;

/**
 * Chooses the sentences that a reply shows: one to three that answer, or up to four that come closest, best first.
 * A sentence that says what a chosen one says is not shown again: its article is named with that one.
 * Among sentences that are said to answer, nearly as sure ones in the question's own language come first.
 * @param candidates best first
 * @param verdict what the reply says about them
 * @param language the question's, as a BCP 47 primary tag
 */
export function sentencesToShow(
  candidates: readonly Candidate[],
  verdict: 'answered' | 'unsure',
  language: string,
): readonly Citation[] {
  const chosen: { candidate: Candidate; content: Content; alsoIn: Candidate[] }[] = [];
  for (const candidate of candidates) {
    if (verdict === 'answered' && candidate.scoreGap > LARGEST_GAP) continue;
    const content = contentOf(textOf(candidate));
    const twin = chosen.find((other) => sameContent(other.content, content));
    if (twin) twin.alsoIn.push(candidate);
    else if (chosen.length < MOST_SHOWN[verdict]) chosen.push({ candidate, content, alsoIn: [] });
  }
  const shown = chosen.map(({ candidate, alsoIn }): Citation => ({ ...candidate, alsoIn }));
  const isOwn = (citation: Citation) => Number(citation.article.language.split('-')[0] === language);
  return byArticle(verdict === 'answered' ? shown.sort((a, b) => isOwn(b) - isOwn(a)) : shown);
}

/** Sentences of one article together, where its best one stands: one source can vouch for them. */
export function byArticle<Found extends Candidate>(shown: readonly Found[]): Found[] {
  const articles = [...new Set(shown.map(({ article }) => article.id))];
  return shown.toSorted((a, b) => articles.indexOf(a.article.id) - articles.indexOf(b.article.id));
}

function textOf({ article, sentence }: Candidate): string {
  return article.text.slice(sentence.start, sentence.end);
}
