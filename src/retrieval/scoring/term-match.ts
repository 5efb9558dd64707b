import { rowEnd, rowStart } from '../indexing/compressed-sparse-rows.ts';
import { UNKNOWN } from '../indexing/vocabulary.ts';
import type { Session } from '../session/session.ts';
import type { WordMatch } from '../session/word-match.ts';

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

/** Compares the words `[from, to)` of a table with the question's terms; a view of them would cost as much as comparing them. */
function matchWords(
  words: Uint32Array,
  from: number,
  to: number,
  { query, matchWord }: Session,
): TermMatches {
  const matches = noMatches(query.terms.length, to - from);
  for (let at = from; at < to; at++) {
    const found = matchWord(words[at] ?? UNKNOWN);
    if (found.length === 0) continue;
    matches.places.push(at - from);
    for (const match of found) addMatch(matches, match);
  }
  return matches;
}

/** Compares an article's title with the question's terms. */
export function matchTitle(article: number, session: Session): TermMatches {
  const { start, values } = session.index.titles;
  return matchWords(values, rowStart(start, article), rowEnd(start, article), session);
}

function addMatch(matches: TermMatches, { term, exact, related, similarity }: WordMatch): void {
  if (exact) matches.exact[term] = 1;
  if (related) matches.count[term]!++;
  if (similarity > matches.similarity[term]!) matches.similarity[term] = similarity;
}

/** Compares a sentence with the question's terms, by words and by cross-lingual terms. */
export function matchSentence(sentence: number, session: Session): TermMatches {
  const { words, wordStart } = session.index;
  const matches = matchWords(words, rowStart(wordStart, sentence), rowEnd(wordStart, sentence), session);
  eachNamed(sentence, sentence + 1, session, (term, similarity) => {
    if (matches.count[term] === 0) matches.count[term] = 1;
    if (similarity > (matches.similarity[term] ?? 0)) matches.similarity[term] = similarity;
  });
  return matches;
}

/** The best similarity to each term in the sentences `[from, to)`, without noting what each of them holds. */
export function similarityWithin(from: number, to: number, session: Session): number[] {
  const { words, wordStart } = session.index;
  const best = new Array<number>(session.query.terms.length).fill(0);
  const note = (term: number, similarity: number) => {
    if (similarity > (best[term] ?? 0)) best[term] = similarity;
  };
  const end = rowStart(wordStart, to);
  for (let at = rowStart(wordStart, from); at < end; at++) {
    for (const { term, similarity } of session.matchWord(words[at] ?? UNKNOWN)) note(term, similarity);
  }
  eachNamed(from, to, session, note);
  return best;
}

/** Tells the terms that stand for what the sentences `[from, to)` name. */
function eachNamed(
  from: number,
  to: number,
  { query, index, lookUpNamed }: Session,
  tell: (term: number, similarity: number) => void,
): void {
  if (query.crossLingualTerms.size === 0) return;
  const { crossLingualTerms, crossLingualStart } = index;
  const end = rowStart(crossLingualStart, to);
  for (let at = rowStart(crossLingualStart, from); at < end; at++) {
    const named = lookUpNamed(crossLingualTerms[at] ?? 0);
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
