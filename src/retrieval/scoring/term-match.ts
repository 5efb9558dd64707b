import { type SentenceIndex, sentenceCrossLingualTerms, sentenceWords } from '../indexing/sentence-index.ts';
import type { Query } from '../question/analyze.ts';
import type { WordMatch, WordMatcher } from './word-match.ts';

/** What a run of words holds of each term of a question; arrays run over the terms. */
export interface TermMatches {
  /** Number of words. */
  readonly length: number;
  /** How often a word with the same stem or consonants stands there, or a cross-lingual term to the term. */
  readonly count: number[];
  /** 1 where the very word stands there. */
  readonly exact: number[];
  /** The best similarity of any word, 0 to 1. */
  readonly similarity: number[];
}

/** Collects evidence for one question. */
export interface Matching {
  readonly query: Query;
  readonly index: SentenceIndex;
  readonly match: WordMatcher;
}

/** Plain arrays: typed ones this small cost more to make than they save. */
function noMatches(terms: number, length: number): TermMatches {
  const zeros = (): number[] => new Array<number>(terms).fill(0);
  return { length, count: zeros(), exact: zeros(), similarity: zeros() };
}

/** Gathers what words hold of the question's terms. */
export function matchWords(words: Uint32Array, { query, match }: Matching): TermMatches {
  const matches = noMatches(query.terms.length, words.length);
  for (let at = 0; at < words.length; at++) {
    const found = match(words[at]!);
    for (let which = 0; which < found.length; which++) addMatch(matches, found[which]!);
  }
  return matches;
}

function addMatch(matches: TermMatches, { term, exact, related, similarity }: WordMatch): void {
  if (exact) matches.exact[term] = 1;
  if (related) matches.count[term]!++;
  if (similarity > matches.similarity[term]!) matches.similarity[term] = similarity;
}

/** How much a cross-lingual term is worth beside the very word. */
const CROSS_LINGUAL_WEIGHT = 0.9;

/** Gathers what a sentence holds of the question's terms, by words and by cross-lingual terms. */
export function matchSentence(sentence: number, matching: Matching): TermMatches {
  const { query, index } = matching;
  const matches = matchWords(sentenceWords(index, sentence), matching);
  if (query.crossLingualTerms.size === 0) return matches;
  for (const hash of sentenceCrossLingualTerms(index, sentence)) {
    const crossLingual = query.crossLingualTerms.get(hash);
    if (!crossLingual) continue;
    for (const term of crossLingual.terms) {
      if (matches.count[term] === 0) matches.count[term] = 1;
      matches.similarity[term] = Math.max(
        matches.similarity[term]!,
        CROSS_LINGUAL_WEIGHT * crossLingual.sureness,
      );
    }
  }
  return matches;
}

/** The evidence of several runs as of one. */
export function combineMatches(parts: readonly TermMatches[], terms: number): TermMatches {
  const whole = noMatches(
    terms,
    parts.reduce((sum, part) => sum + part.length, 0),
  );
  for (const part of parts) {
    for (let term = 0; term < terms; term++) {
      whole.count[term]! += part.count[term]!;
      if (part.exact[term]) whole.exact[term] = 1;
      whole.similarity[term] = Math.max(whole.similarity[term]!, part.similarity[term]!);
    }
  }
  return whole;
}

/** How often each term stands in several runs, and their length. */
export function sumCounts(
  parts: readonly TermMatches[],
  terms: number,
): Pick<TermMatches, 'count' | 'length'> {
  const count = new Array<number>(terms).fill(0);
  let length = 0;
  for (const part of parts) {
    length += part.length;
    for (let term = 0; term < terms; term++) count[term]! += part.count[term]!;
  }
  return { count, length };
}

/** BM25 parameters: saturation `k`, length normalisation `b`, and the least worth of a match `d`. */
export interface Bm25 {
  readonly k: number;
  readonly b: number;
  readonly d: number;
}

/** BM25+ of the counts, as a share of what the question's terms weigh together. */
export function bm25(
  matches: Pick<TermMatches, 'count' | 'length'>,
  query: Query,
  averageLength: number,
  { k, b, d }: Bm25,
): number {
  const norm = k * (1 - b + (b * matches.length) / averageLength);
  let sum = 0;
  for (let at = 0; at < query.terms.length; at++) {
    const count = matches.count[at]!;
    if (count > 0) sum += query.terms[at]!.idf * (d + (count * (k + 1)) / (count + norm));
  }
  return sum / query.information;
}

/** The share of the question's weight that `worth` (0 to 1 for each term) covers. */
export function coverage(query: Query, score: (term: number) => number): number {
  let sum = 0;
  for (let at = 0; at < query.terms.length; at++) sum += query.terms[at]!.idf * score(at);
  return sum / query.information;
}
