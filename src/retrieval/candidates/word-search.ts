/** Takes note of what a term is worth to an article. */
export type AddScore = (article: number, score: number) => void;

/** Finds articles by the keys of their words, ranked by BM25+ over the content words of title and text. */
export interface WordSearch {
  /**
   * Tells what each article that holds any of the keys scores, at once or in parts.
   * @param keys numbers of stems, or of toneless keys where `toneless`; one that the corpus does not hold finds nothing
   */
  search(keys: readonly number[], toneless: boolean, add: AddScore): void;
}

/** The implementations there are; they find the same. */
export type WordSearchName = 'postings' | 'minisearch';
