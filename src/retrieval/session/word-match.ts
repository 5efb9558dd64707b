import { bitCount, wordDice } from '../../text/similarity/dice.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';
import type { Query, QueryTerm } from '../question/query.ts';
import type { WordMemo } from './word-memo.ts';

/** How a word of the corpus resembles one term of the question. */
export interface WordMatch {
  readonly term: number;
  readonly exact: boolean;
  /** Whether stems or consonants agree. */
  readonly related: boolean;
  /** 0 to 1; equal stems count as 1. */
  readonly similarity: number;
}

/** Compares a word, by number, with a question's terms. */
export type WordMatcher = (word: number) => readonly WordMatch[];

/** A word this alike is taken for the term: typos and inflections are, chance resemblance is not. */
export const ALIKE = 0.7;
/** Below this, shared letters mean nothing. */
const LEAST_SIMILARITY = 0.4;
/** Words with fewer letters in common cannot be that similar. */
const LEAST_SHARED_LETTERS = 0.4;
const NONE: readonly WordMatch[] = [];

/** Compares words of the corpus with a question's terms, each word once while the question is answered. */
export function wordMatcher(
  query: Query,
  index: SentenceIndex,
  memo: WordMemo<readonly WordMatch[]>,
): WordMatcher {
  return memo.memoize((word) => compare(word, query, index));
}

function compare(word: number, query: Query, index: SentenceIndex): readonly WordMatch[] {
  const { vocabulary } = index;
  const form = vocabulary.forms[word];
  if (form === undefined || (vocabulary.functional[word] && !query.words.has(word))) return NONE;
  const letters = vocabulary.letters[word] ?? 0;
  const letterCount = bitCount(letters);
  let matches: WordMatch[] | undefined;
  let at = -1;
  for (const term of query.terms) {
    at++;
    const exact = word === term.word;
    const stem = exact || sharesStem(word, term, query.toneless, index);
    const related = stem || vocabulary.skeletons[word] === term.skeleton;
    if (!related && !mayResemble(letters, letterCount, term)) continue;
    const similarity = stem ? 1 : wordDice(form, term.pairs);
    if (!related && similarity < LEAST_SIMILARITY) continue;
    matches ??= [];
    matches.push({ term: at, exact, related, similarity });
  }
  return matches ?? NONE;
}

function sharesStem(
  word: number,
  term: QueryTerm,
  toneless: boolean,
  { vocabulary }: SentenceIndex,
): boolean {
  return vocabulary.stems[word] === term.stem || (toneless && vocabulary.toneless[word] === term.toneless);
}

function mayResemble(letters: number, count: number, { letters: wanted, letterCount }: QueryTerm): boolean {
  const most = count > letterCount ? count : letterCount;
  return bitCount(letters & wanted) >= LEAST_SHARED_LETTERS * most;
}
