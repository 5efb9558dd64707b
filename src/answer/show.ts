import type { Candidate } from '../retrieval/index.ts';
import { addsNothing, type Content, contentOf } from './same-content.ts';
import type { Citation } from './types.ts';

/** More sentences than this are no longer an answer but a list; of sentences that only come close, one more helps. */
const MOST_SHOWN = { answered: 3, unsure: 4 };
/**
 * A further sentence is cited only when its score is close to the best one's: by the ranking, at least a fiftieth as likely to
 * answer. This keeps nearly all right answers at about two sentences a reply (docs/benchmarks.md).
 */
const LARGEST_GAP = 4;
/**
 * Only a sentence within this gap of the best one may go before it for its language: by the ranking it is at least three fifths as
 * likely to answer, which is as good as even. The reply says that the likeliest comes first, so nothing much less likely may.
 */
const EVEN_GAP = 0.5;

/**
 * Chooses the sentences that a reply shows: one to three that answer, or up to four that come closest, best first.
 * A sentence that adds nothing to a chosen one is not shown: its article is named with that one.
 * Of sentences that are said to answer and are about as likely as the best one, those in the question's own language come first.
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
    const twin = chosen.find((other) => addsNothing(content, other.content));
    if (twin) twin.alsoIn.push(candidate);
    else if (chosen.length < MOST_SHOWN[verdict]) chosen.push({ candidate, content, alsoIn: [] });
  }
  const shown = chosen.map(({ candidate, alsoIn }): Citation => ({ ...candidate, alsoIn }));
  return byArticle(verdict === 'answered' ? ownLanguageFirst(shown, language) : shown);
}

function ownLanguageFirst(shown: readonly Citation[], language: string): Citation[] {
  const goesFirst = ({ article, scoreGap }: Citation) =>
    Number(scoreGap <= EVEN_GAP && article.language.split('-')[0] === language);
  return shown.toSorted((a, b) => goesFirst(b) - goesFirst(a));
}

/** Sentences of one article together, where its best one stands: one source can vouch for them. */
export function byArticle<Found extends Candidate>(shown: readonly Found[]): Found[] {
  const articles = [...new Set(shown.map(({ article }) => article.id))];
  return shown.toSorted((a, b) => articles.indexOf(a.article.id) - articles.indexOf(b.article.id));
}

function textOf({ article, sentence }: Candidate): string {
  return article.text.slice(sentence.start, sentence.end);
}
