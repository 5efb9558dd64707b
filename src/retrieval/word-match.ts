import { dice } from '../text/ngrams.ts';
import type { Query, QueryTerm } from './query.ts';
import type { SentenceIndex } from './sentence-index.ts';

/** How a word of the corpus resembles one term of the question. */
export interface WordMatch {
  readonly term: number;
  readonly exact: boolean;
  readonly stem: boolean;
  readonly skeleton: boolean;
  /** 0 to 1; equal stems count as 1. */
  readonly similarity: number;
}

/** Below this, shared letters mean nothing. */
const LEAST_SIMILARITY = 0.4;
const NONE: readonly WordMatch[] = [];

/** Compares words of the corpus with a question's terms, each word once. */
export function wordMatcher(query: Query, index: SentenceIndex): (word: number) => readonly WordMatch[] {
  const cache = new Map<number, readonly WordMatch[]>();
  return (word) => {
    let matches = cache.get(word);
    if (!matches) {
      matches = compare(word, query, index);
      cache.set(word, matches);
    }
    return matches;
  };
}

function compare(word: number, query: Query, index: SentenceIndex): readonly WordMatch[] {
  const { vocabulary } = index;
  if (vocabulary.functional[word] && !query.words.has(word)) return NONE;
  const matches = query.terms.flatMap((term, at) => {
    const match = compareWithTerm(word, term, at, query.bare, index);
    return match ? [match] : [];
  });
  return matches.length > 0 ? matches : NONE;
}

function compareWithTerm(
  word: number,
  term: QueryTerm,
  at: number,
  bare: boolean,
  { vocabulary }: SentenceIndex,
): WordMatch | undefined {
  const exact = vocabulary.forms[word] === term.form;
  const stem = exact || vocabulary.stems[word] === term.stem || (bare && vocabulary.bare[word] === term.bare);
  if (stem) return { term: at, exact, stem, skeleton: true, similarity: 1 };
  const skeleton = vocabulary.skeletons[word] === term.skeleton;
  const similarity = dice(vocabulary.pairsOf(word), term.pairs);
  if (!skeleton && similarity < LEAST_SIMILARITY) return undefined;
  return { term: at, exact, stem, skeleton, similarity };
}
