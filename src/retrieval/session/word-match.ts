import { bitCount } from '../../text/similarity/dice.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';
import type { Vocabulary } from '../indexing/vocabulary.ts';
import { type PairBits, pairBits, type WordShapes } from '../indexing/words/word-shapes.ts';
import type { Query, QueryTerm } from '../question/query.ts';
import { SharedPairs } from './shared-pairs.ts';
import type { TermLookup } from './term-lookup.ts';
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
/** With more terms, looking each pair of a word up costs less than a look at each term. */
const FEW = 16;
const NO_PAIRS: PairBits = { low: 0, high: 0, pairs: 0, hidden: 0 };
const NONE: readonly WordMatch[] = [];

/** Compares words of the corpus with a question's terms, each word once while the question is answered. */
export function wordMatcher(
  query: Query,
  { vocabulary }: Pick<SentenceIndex, 'vocabulary'>,
  lookUpTerm: TermLookup,
  memo: WordMemo<readonly WordMatch[]>,
): WordMatcher {
  const terms: Terms = {
    query,
    bits: query.terms.map(({ form }) => pairBits(form)),
    pairs: new SharedPairs(query.terms),
    shapes: vocabulary.shapes(),
  };
  const resembling = query.terms.length > FEW ? resemblingOfMany : resemblingOfFew;
  return memo.memoize((word) => {
    if (isSilent(word, query, vocabulary)) return NONE;
    // A word that is a form of no term can only resemble one.
    return lookUpTerm(word) < 0 && !query.toneless
      ? resembling(word, terms, vocabulary)
      : compare(word, terms, vocabulary);
  });
}

/** Whether a word matches nothing, being a function word that the question does not hold. */
function isSilent(word: number, { words }: Query, { forms, functional }: Vocabulary): boolean {
  return word >= forms.length || (functional[word] === 1 && !words.has(word));
}

/** What a word resembles that has neither stem nor consonants of any term; few of the terms share enough pairs with it. */
function resemblingOfFew(
  word: number,
  { query, bits, pairs, shapes }: Terms,
  { forms, letters }: Vocabulary,
): readonly WordMatch[] {
  let isCounted = false;
  let matches: WordMatch[] | undefined;
  for (let at = 0; at < bits.length; at++) {
    if (shapes.mostDice(word, bits[at]!) < LEAST_SIMILARITY) continue;
    if (!isCounted) pairs.count(forms[word] ?? '');
    isCounted = true;
    const similarity = pairs.dice(at, LEAST_SIMILARITY);
    if (similarity < LEAST_SIMILARITY || !mayResemble(letters[word] ?? 0, query.terms[at]!)) continue;
    matches ??= [];
    matches.push({ term: at, exact: false, related: false, similarity });
  }
  return matches ?? NONE;
}

/** The same by the pairs that the word has: only terms that hold any of them are looked at. */
function resemblingOfMany(
  word: number,
  { query, pairs }: Terms,
  { forms, letters }: Vocabulary,
): readonly WordMatch[] {
  pairs.count(forms[word] ?? '');
  let matches: WordMatch[] | undefined;
  for (const at of pairs.met) {
    const similarity = pairs.dice(at, LEAST_SIMILARITY);
    const term = query.terms[at];
    if (similarity < LEAST_SIMILARITY || !term || !mayResemble(letters[word] ?? 0, term)) continue;
    matches ??= [];
    matches.push({ term: at, exact: false, related: false, similarity });
  }
  return matches ?? NONE;
}

/** A question's terms, ready to be compared. */
interface Terms {
  readonly query: Query;
  /** The pairs of each term. */
  readonly bits: readonly PairBits[];
  readonly pairs: SharedPairs;
  readonly shapes: WordShapes;
}

function compare(
  word: number,
  { query, bits, pairs, shapes }: Terms,
  vocabulary: Vocabulary,
): readonly WordMatch[] {
  let isCounted = false;
  const ownStem = shapes.stem(word);
  const skeleton = shapes.skeleton(word);
  let matches: WordMatch[] | undefined;
  let at = -1;
  for (const term of query.terms) {
    at++;
    const exact = word === term.word;
    const stem = exact || ownStem === term.stem || (query.toneless && sharesToneless(word, term, vocabulary));
    const related = stem || skeleton === term.skeleton;
    if (!isCounted && !stem) {
      if (!related && shapes.mostDice(word, bits[at] ?? NO_PAIRS) < LEAST_SIMILARITY) continue;
      pairs.count(vocabulary.forms[word] ?? '');
      isCounted = true;
    }
    const similarity = stem ? 1 : pairs.dice(at, related ? 0 : LEAST_SIMILARITY);
    if (!related && (similarity < LEAST_SIMILARITY || !mayResemble(vocabulary.letters[word] ?? 0, term)))
      continue;
    matches ??= [];
    matches.push({ term: at, exact, related, similarity });
  }
  return matches ?? NONE;
}

function sharesToneless(word: number, term: QueryTerm, { toneless }: Vocabulary): boolean {
  return toneless[word] === term.toneless;
}

function mayResemble(letters: number, { letters: wanted, letterCount }: QueryTerm): boolean {
  return bitCount(letters & wanted) >= LEAST_SHARED_LETTERS * Math.max(bitCount(letters), letterCount);
}
