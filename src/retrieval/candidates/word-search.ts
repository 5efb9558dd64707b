/** Takes note of what a term is worth to an article. */
export type AddScore = (article: number, score: number) => void;

/** Finds articles by the keys of their words, ranked by BM25+ over the content words of title and text. */
export interface WordSearch {
  /**
   * Tells what each article that holds any of the keys is worth, once or in parts.
   * @param keys numbers of stems, or of toneless keys where `toneless`; one that the corpus doesn't hold finds nothing
   */
  search(keys: readonly number[], toneless: boolean, add: AddScore): void;
}

/** The implementations there are; they find the same. */
export type WordSearchName = 'postings' | 'minisearch';

/** BM25+ of whole articles: saturation, length normalisation, and the least worth of a match. */
export const ARTICLE_BM25 = { k: 0.9, b: 0.4, d: 0.5 };
