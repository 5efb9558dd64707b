import { bitCount } from '../../text/similarity/dice.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';
import type { Vocabulary } from '../indexing/vocabulary.ts';
import type { Query, QueryTerm } from '../question/query.ts';
import { SharedPairs } from './shared-pairs.ts';
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
/** Words with fewer letters in common are not compared, as much as they resemble each other. */
const LEAST_SHARED_LETTERS = 0.4;
const NONE: readonly WordMatch[] = [];

/** Compares words of the corpus with a question's terms, each word once while the question is answered. */
export function wordMatcher(
  query: Query,
  { vocabulary }: Pick<SentenceIndex, 'vocabulary'>,
  memo: WordMemo<readonly WordMatch[]>,
): WordMatcher {
  const pairs = new SharedPairs(query.terms);
  return memo.memoize((word) => compare(word, query, vocabulary, pairs));
}

function compare(
  word: number,
  query: Query,
  vocabulary: Vocabulary,
  pairs: SharedPairs,
): readonly WordMatch[] {
  const form = vocabulary.forms[word];
  if (form === undefined || (vocabulary.functional[word] && !query.words.has(word))) return NONE;
  pairs.count(form);
  let matches: WordMatch[] | undefined;
  let at = -1;
  for (const term of query.terms) {
    at++;
    const exact = word === term.word;
    const stem = exact || sharesStem(word, term, query.toneless, vocabulary);
    const related = stem || vocabulary.skeletons[word] === term.skeleton;
    const similarity = stem ? 1 : pairs.dice(at, related ? 0 : LEAST_SIMILARITY);
    if (!related && (similarity < LEAST_SIMILARITY || !mayResemble(vocabulary.letters[word] ?? 0, term)))
      continue;
    matches ??= [];
    matches.push({ term: at, exact, related, similarity });
  }
  return matches ?? NONE;
}

function sharesStem(word: number, term: QueryTerm, toneless: boolean, vocabulary: Vocabulary): boolean {
  return vocabulary.stems[word] === term.stem || (toneless && vocabulary.toneless[word] === term.toneless);
}

function mayResemble(letters: number, { letters: wanted, letterCount }: QueryTerm): boolean {
  return bitCount(letters & wanted) >= LEAST_SHARED_LETTERS * Math.max(bitCount(letters), letterCount);
}
