import type { Article, Sentence } from '../corpus/types.ts';

/** Why a sentence stands where it stands. */
export interface Explanation {
  /** The question's terms with their weight (idf in nats) and how alike the sentence's best word is (0 to 1). */
  readonly terms: readonly { readonly term: string; readonly weight: number; readonly similarity: number }[];
  /** Concepts, names and numbers that question and sentence share. */
  readonly crossLingualTerms: readonly string[];
  /** Features of the ranking with what they add to it, greatest first. */
  readonly features: readonly { readonly name: string; readonly value: number; readonly adds: number }[];
  /** The sum of what the features add. */
  readonly score: number;
  /** The least score of the best sentence at which a question is answered. */
  readonly threshold: number;
}

/** One sentence as an answer to a query, best first in any list. */
export interface Candidate {
  readonly article: Article;
  readonly sentence: Sentence;
  /** 0 to 1: how sure it is that the question is answered, a little less for each sentence behind the best. */
  readonly score: number;
  /** How much less it is worth to the ranking than the best one (nats of a softmax); 0 for the best. */
  readonly scoreGap: number;
  /** Half-open UTF-16 offsets into the sentence of the words that matched the query, ascending, disjoint. */
  readonly highlights: readonly (readonly [number, number])[];
  readonly explanation?: Explanation;
}

/** Finds the sentences of a corpus that best answer a question. Implementations are immutable once built. */
export interface Retriever {
  /**
   * @param question what the person typed, any language
   * @param limit at most this many candidates
   * @returns ranked sentences; empty when nothing matches
   */
  search(question: string, limit: number): Promise<readonly Candidate[]>;
}
