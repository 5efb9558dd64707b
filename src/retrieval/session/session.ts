import type { SentenceIndex } from '../indexing/sentence-index.ts';
import type { Query } from '../question/query.ts';
import { type NamedLookup, namedLookup } from './named-lookup.ts';
import type { SessionTables } from './tables.ts';
import { type TermLookup, termLookup } from './term-lookup.ts';
import { type TrigramScorer, trigramScorer } from './trigram-score.ts';
import { type WordMatcher, wordMatcher } from './word-match.ts';

/** Everything that lives while one question is answered; nothing of it is used after that. */
export interface Session {
  readonly query: Query;
  readonly index: SentenceIndex;
  /** How a word of the corpus resembles the question's terms. */
  readonly matchWord: WordMatcher;
  /** The term that a word is a form of. */
  readonly lookUpTerm: TermLookup;
  readonly lookUpNamed: NamedLookup;
  readonly scoreTrigrams: TrigramScorer;
  /** A number for each article, for whoever ranks articles. */
  readonly articleScores: Float64Array;
}

/** Begins a session with tables that belong to it alone. */
export function openSession(query: Query, index: SentenceIndex, tables: SessionTables): Session {
  const lookUpTerm = termLookup(query, index.vocabulary, tables.terms);
  return {
    query,
    index,
    matchWord: wordMatcher(query, index, lookUpTerm, tables.matches),
    lookUpTerm,
    lookUpNamed: namedLookup(query),
    scoreTrigrams: trigramScorer(query, index, tables.trigrams),
    articleScores: tables.articleScores,
  };
}
