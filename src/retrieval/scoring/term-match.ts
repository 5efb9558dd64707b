import { type SentenceIndex, sentenceBridges, sentenceWords } from '../indexing/sentence-index.ts';
import type { Query } from '../question/analyze.ts';
import type { WordMatch, WordMatcher } from './word-match.ts';

/** What a run of words holds of each term of a question; arrays run over the terms. */
export interface Evidence {
  /** Number of words. */
  readonly length: number;
  /** How often a word with the same stem or consonants stands there, or a bridge to the term. */
  readonly count: number[];
  /** 1 where the very word stands there. */
  readonly exact: number[];
  /** The best similarity of any word, 0 to 1. */
  readonly similarity: number[];
}

/** Collects evidence for one question. */
export interface Collector {
  readonly query: Query;
  readonly index: SentenceIndex;
  readonly match: WordMatcher;
}

/** Plain arrays: typed ones this small cost more to make than they save. */
function noEvidence(terms: number, length: number): Evidence {
  const zeros = (): number[] => new Array<number>(terms).fill(0);
  return { length, count: zeros(), exact: zeros(), similarity: zeros() };
}

/** Gathers what words hold of the question's terms. */
export function wordEvidence(words: Uint32Array, { query, match }: Collector): Evidence {
  const evidence = noEvidence(query.terms.length, words.length);
  for (let at = 0; at < words.length; at++) {
    const matches = match(words[at]!);
    for (let which = 0; which < matches.length; which++) addMatch(evidence, matches[which]!);
  }
  return evidence;
}

function addMatch(evidence: Evidence, { term, exact, related, similarity }: WordMatch): void {
  if (exact) evidence.exact[term] = 1;
  if (related) evidence.count[term]!++;
  if (similarity > evidence.similarity[term]!) evidence.similarity[term] = similarity;
}

/** How much a bridge is worth beside the very word. */
const BRIDGED = 0.9;

/** Gathers what a sentence holds of the question's terms, by words and by bridges. */
export function sentenceEvidence(sentence: number, collector: Collector): Evidence {
  const { query, index } = collector;
  const evidence = wordEvidence(sentenceWords(index, sentence), collector);
  if (query.bridges.size === 0) return evidence;
  for (const hash of sentenceBridges(index, sentence)) {
    const bridge = query.bridges.get(hash);
    if (!bridge) continue;
    for (const term of bridge.terms) {
      if (evidence.count[term] === 0) evidence.count[term] = 1;
      evidence.similarity[term] = Math.max(evidence.similarity[term]!, BRIDGED * bridge.sureness);
    }
  }
  return evidence;
}

/** The evidence of several runs as of one. */
export function combine(parts: readonly Evidence[], terms: number): Evidence {
  const whole = noEvidence(
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
export function countTogether(parts: readonly Evidence[], terms: number): Pick<Evidence, 'count' | 'length'> {
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
  evidence: Pick<Evidence, 'count' | 'length'>,
  query: Query,
  averageLength: number,
  { k, b, d }: Bm25,
): number {
  const norm = k * (1 - b + (b * evidence.length) / averageLength);
  let sum = 0;
  for (let at = 0; at < query.terms.length; at++) {
    const count = evidence.count[at]!;
    if (count > 0) sum += query.terms[at]!.idf * (d + (count * (k + 1)) / (count + norm));
  }
  return sum / query.information;
}

/** The share of the question's weight that `worth` (0 to 1 for each term) covers. */
export function coverage(query: Query, worth: (term: number) => number): number {
  let sum = 0;
  for (let at = 0; at < query.terms.length; at++) sum += query.terms[at]!.idf * worth(at);
  return sum / query.information;
}
