import type { Query } from './query.ts';
import type { SentenceIndex } from './sentence-index.ts';
import type { WordMatch } from './word-match.ts';

/** What a run of words holds of each term of a question; arrays run over the terms. */
export interface Evidence {
  /** Number of words. */
  readonly length: number;
  readonly stemCount: Uint16Array;
  readonly skeletonCount: Uint16Array;
  /** 1 where the very word stands there. */
  readonly exact: Uint8Array;
  /** The best similarity of any word, 0 to 1. */
  readonly similarity: Float64Array;
}

/** Gathers what the words `[from, to)` of the index hold of the question's terms. */
export function gatherEvidence(
  words: Uint32Array,
  terms: number,
  match: (word: number) => readonly WordMatch[],
): Evidence {
  const evidence = {
    length: words.length,
    stemCount: new Uint16Array(terms),
    skeletonCount: new Uint16Array(terms),
    exact: new Uint8Array(terms),
    similarity: new Float64Array(terms),
  };
  for (const word of words) {
    for (const { term, exact, stem, skeleton, similarity } of match(word)) {
      if (exact) evidence.exact[term] = 1;
      if (stem) evidence.stemCount[term]!++;
      if (skeleton) evidence.skeletonCount[term]!++;
      if (similarity > evidence.similarity[term]!) evidence.similarity[term] = similarity;
    }
  }
  return evidence;
}

/** The words of sentence `sentence`, in order. */
export function sentenceWords(index: SentenceIndex, sentence: number): Uint32Array {
  return index.words.subarray(index.wordStart[sentence]!, index.wordStart[sentence + 1]!);
}

/** BM25 parameters: saturation `k`, length normalisation `b`, and the least worth of a match `d`. */
export interface Bm25 {
  readonly k: number;
  readonly b: number;
  readonly d: number;
}

/** BM25+ of term counts, as a share of what the question's terms weigh together. */
export function bm25(
  counts: Uint16Array,
  query: Query,
  length: number,
  averageLength: number,
  { k, b, d }: Bm25,
): number {
  const norm = k * (1 - b + (b * length) / averageLength);
  let sum = 0;
  for (const [at, count] of counts.entries()) {
    if (count > 0) sum += query.terms[at]!.idf * (d + (count * (k + 1)) / (count + norm));
  }
  return sum / query.information;
}

/** The share of the question's weight that `worth` (0 to 1 for each term) covers. */
export function coverage(query: Query, worth: (term: number) => number): number {
  let sum = 0;
  for (const [at, term] of query.terms.entries()) sum += term.idf * worth(at);
  return sum / query.information;
}
