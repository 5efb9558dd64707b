import { rowStart } from '../indexing/compressed-sparse-rows.ts';
import { sentenceCrossLingualTerms, sentenceWords } from '../indexing/sentence-index.ts';
import type { Query } from '../question/query.ts';
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
  /** Places of the words that resemble any term. */
  readonly places: number[];
}

/** How much a cross-lingual term counts beside the very word. */
const CROSS_LINGUAL = 0.9;

/** Plain arrays: typed ones this small cost more to make than they save. */
function noMatches(terms: number, length: number): TermMatches {
  return {
    length,
    count: new Array<number>(terms).fill(0),
    exact: new Array<number>(terms).fill(0),
    similarity: new Array<number>(terms).fill(0),
    places: [],
  };
}

/** Compares words with the question's terms. */
export function matchWords(words: Uint32Array, { query, matchWord }: Session): TermMatches {
  const matches = noMatches(query.terms.length, words.length);
  let place = -1;
  for (const word of words) {
    place++;
    const found = matchWord(word);
    if (found.length === 0) continue;
    matches.places.push(place);
    for (const match of found) addMatch(matches, match);
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
  const matches = matchWords(sentenceWords(session.index, sentence), session);
  eachNamed(sentenceCrossLingualTerms(session.index, sentence), session.query, (term, similarity) => {
    if (matches.count[term] === 0) matches.count[term] = 1;
    if (similarity > (matches.similarity[term] ?? 0)) matches.similarity[term] = similarity;
  });
  return matches;
}

/** The best similarity to each term in the sentences `[from, to)`, without noting what each of them holds. */
export function similarityWithin(from: number, to: number, { query, index, matchWord }: Session): number[] {
  const { wordStart, crossLingualStart } = index;
  const best = new Array<number>(query.terms.length).fill(0);
  const note = (term: number, similarity: number) => {
    if (similarity > (best[term] ?? 0)) best[term] = similarity;
  };
  for (const word of index.words.subarray(rowStart(wordStart, from), rowStart(wordStart, to))) {
    for (const { term, similarity } of matchWord(word)) note(term, similarity);
  }
  const named = index.crossLingualTerms.subarray(
    rowStart(crossLingualStart, from),
    rowStart(crossLingualStart, to),
  );
  eachNamed(named, query, note);
  return best;
}

/** Tells the terms that cross-lingual terms of a text stand for. */
function eachNamed(
  hashes: Uint32Array,
  { crossLingualTerms }: Query,
  tell: (term: number, similarity: number) => void,
): void {
  if (crossLingualTerms.size === 0) return;
  for (const hash of hashes) {
    const named = crossLingualTerms.get(hash);
    if (!named) continue;
    for (const term of named.terms) tell(term, CROSS_LINGUAL * named.sureness);
  }
}

/** The best similarity to each term in several runs. */
export function bestSimilarity(parts: readonly Pick<TermMatches, 'similarity'>[], terms: number): number[] {
  const best = new Array<number>(terms).fill(0);
  for (const { similarity } of parts) {
    for (let term = 0; term < terms; term++) {
      const own = similarity[term] ?? 0;
      if (own > (best[term] ?? 0)) best[term] = own;
    }
  }
  return best;
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
