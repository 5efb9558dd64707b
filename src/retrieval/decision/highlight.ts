import { type Token, tokenize } from '../../text/unicode/tokenize.ts';
import type { Query } from '../question/analyze.ts';
import { findCrossLingualTerms } from '../question/cross-lingual-terms.ts';
import type { Matching } from '../scoring/term-match.ts';
import type { WordMatch } from '../scoring/word-match.ts';

type Span = readonly [number, number];

/** Words this alike are shown as matches; typos and inflections are, chance resemblance isn't. */
const ALIKE = 0.7;

/**
 * The spans of a sentence's words that match the question, ascending and disjoint, in UTF-16 offsets.
 * @param named whether the sentence shares a cross-lingual term with the question
 */
export function highlights(sentence: string, named: boolean, { query, index, match }: Matching): Span[] {
  const tokens = tokenize(sentence);
  const words = tokens
    .filter(({ form }) => match(index.vocabulary.idOf(form)).some(isShown))
    .map(({ start, end }): Span => [start, end]);
  return merge(named ? [...words, ...crossLingualSpans(sentence, tokens, query)] : words);
}

function crossLingualSpans(sentence: string, tokens: readonly Token[], query: Query): Span[] {
  return findCrossLingualTerms(sentence, tokens, 'document')
    .filter(({ hash }) => (query.crossLingualTerms.get(hash)?.terms.length ?? 0) > 0)
    .map(({ start, end }): Span => [start, end]);
}

function isShown({ related, similarity }: WordMatch): boolean {
  return related || similarity >= ALIKE;
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && start < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)];
    else merged.push([start, end]);
  }
  return merged;
}
