import type { Article, Sentence } from '../corpus/types.ts';

/** One sentence as an answer to a query, best first in any list. */
export interface Candidate {
  readonly article: Article;
  readonly sentence: Sentence;
  /** 0 to 1: how sure the ranking is that this sentence answers the query. */
  readonly score: number;
  /** Half-open UTF-16 offsets into the sentence of the words that matched the query, ascending, disjoint. */
  readonly highlights: readonly (readonly [number, number])[];
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
