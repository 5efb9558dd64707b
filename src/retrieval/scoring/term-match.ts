import { sentenceCrossLingualTerms, sentenceWords } from '../indexing/sentence-index.ts';
import type { Session } from '../session/session.ts';
import type { WordMatch } from '../session/word-match.ts';
import type { TermCounts } from '../weighting/bm25.ts';

/** What a run of words holds of each term of a question; arrays run over the terms. */
export interface TermMatches {
  /** Number of words. */
  readonly length: number;
  /** How often a word with the same stem or consonants stands there, or a cross-lingual term for it. */
  readonly count: number[];
  /** 1 where the very word stands there. */
  readonly exact: number[];
  /** The best similarity of any word, 0 to 1. */
  readonly similarity: number[];
}

/** How much a cross-lingual term counts beside the very word. */
const CROSS_LINGUAL = 0.9;

/** Plain arrays: typed ones this small cost more to make than they save. */
function noMatches(terms: number, length: number): TermMatches {
  const zeros = (): number[] => new Array<number>(terms).fill(0);
  return { length, count: zeros(), exact: zeros(), similarity: zeros() };
}

/** Compares words with the question's terms. */
export function matchWords(words: Uint32Array, { query, matchWord }: Session): TermMatches {
  const matches = noMatches(query.terms.length, words.length);
  for (const word of words) {
    for (const match of matchWord(word)) addMatch(matches, match);
  }
  return matches;
}

function addMatch(matches: TermMatches, { term, exact, related, similarity }: WordMatch): void {
  if (exact) matches.exact[term] = 1;
  if (related) matches.count[term]!++;
  if (similarity > matches.similarity[term]!) matches.similarity[term] = similarity;
}

/** Compares a sentence with the question's terms, by words and by cross-lingual terms. */
export function matchSentence(sentence: number, session: Session): TermMatches {
  const { query, index } = session;
  const matches = matchWords(sentenceWords(index, sentence), session);
  if (query.crossLingualTerms.size === 0) return matches;
  for (const hash of sentenceCrossLingualTerms(index, sentence)) {
    const named = query.crossLingualTerms.get(hash);
    if (!named) continue;
    const similarity = CROSS_LINGUAL * named.sureness;
    for (const term of named.terms) {
      if (matches.count[term] === 0) matches.count[term] = 1;
      if (similarity > matches.similarity[term]!) matches.similarity[term] = similarity;
    }
  }
  return matches;
}

/** The matches of several runs as of one. */
export function combineMatches(parts: readonly TermMatches[], terms: number): TermMatches {
  const { count, length } = sumCounts(parts, terms);
  const whole = { ...noMatches(terms, length), count: [...count] };
  for (const { exact, similarity } of parts) {
    for (let term = 0; term < terms; term++) {
      if (exact[term]) whole.exact[term] = 1;
      whole.similarity[term] = Math.max(whole.similarity[term]!, similarity[term]!);
    }
  }
  return whole;
}

/** How often each term stands in several runs, and their length. */
export function sumCounts(parts: readonly TermMatches[], terms: number): TermCounts {
  const count = new Array<number>(terms).fill(0);
  let length = 0;
  for (const part of parts) {
    length += part.length;
    for (let term = 0; term < terms; term++) count[term]! += part.count[term]!;
  }
  return { count, length };
}
