import { findCrossLingualTerms } from '../../text/cross-lingual/terms.ts';
import { detectLanguage } from '../../text/language/detect.ts';
import { type Token, tokenize } from '../../text/unicode/tokenize.ts';
import { sentenceCrossLingualTerms } from '../indexing/sentence-index.ts';
import { UNKNOWN } from '../indexing/vocabulary.ts';
import type { Candidate, SentenceMatch } from '../types.ts';
import type { RankedSentence } from './ranking/ranking.ts';
import { isShownMatch, shownTerms } from './shown-match.ts';

/** Half-open UTF-16 offsets into a sentence. */
type Highlight = readonly [start: number, end: number];

/** Notes what of a sentence matched: few numbers, of which spans are made only for a sentence that somebody reads. */
export function matchOf({ scorer, sentence, at }: RankedSentence): SentenceMatch {
  const { query, index } = scorer.session;
  const found = scorer.words(at);
  const words = scorer
    .matches(at)
    .places.filter((place) => isShownMatch(found[place] ?? UNKNOWN, scorer.session));
  const shown = shownTerms(query);
  const shared = [...sentenceCrossLingualTerms(index, sentence)].filter((hash) => shown.has(hash));
  return { words, crossLingualTerms: shared };
}

/** The spans of a candidate's sentence that match the question, ascending and disjoint, in offsets into the sentence. */
export function highlightsOf({
  article,
  sentence,
  matched,
}: Pick<Candidate, 'article' | 'sentence' | 'matched'>): Highlight[] {
  const text = article.text.slice(sentence.start, sentence.end);
  const tokens = tokenize(text);
  const words = matched.words.flatMap((position) => spanOf(tokens[position]));
  return merge([...words, ...crossLingualSpans(text, tokens, matched.crossLingualTerms)]);
}

function spanOf(token: Token | undefined): Highlight[] {
  return token ? [[token.start, token.end]] : [];
}

function crossLingualSpans(text: string, tokens: readonly Token[], shared: readonly number[]): Highlight[] {
  if (shared.length === 0) return [];
  return findCrossLingualTerms(text, tokens, detectLanguage(text), 'document')
    .filter(({ hash, obvious }) => obvious && shared.includes(hash))
    .map(({ start, end }) => [start, end]);
}

function merge(spans: readonly Highlight[]): Highlight[] {
  const merged: Highlight[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}
