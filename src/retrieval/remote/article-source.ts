import type { Article } from '../../corpus/types.ts';
import type { ArticleRequest } from '../candidates/article-request.ts';

/** An article as numbers, by the vocabulary of its whole corpus. Starts run from 0 and have one entry more than there are sentences. */
export interface FoundTables {
  readonly titleWords: Uint32Array;
  readonly words: Uint32Array;
  /** 1 where a word is written with a capital inside a sentence. */
  readonly capital: Uint8Array;
  readonly wordStart: Uint32Array;
  readonly crossLingualTerms: Uint32Array;
  readonly crossLingualStart: Uint32Array;
}

/** An article that was found, with all that its sentences are ranked by. */
export interface FoundArticle {
  /** Its place in the order of the corpus. */
  readonly number: number;
  readonly article: Article;
  readonly tables: FoundTables;
}

/** Where articles are kept and found outside this process. */
export interface ArticleSource {
  /**
   * Finds articles as an `ArticleFinder` does.
   * @returns at most `limit` articles, best first; equal ones in the order of the corpus
   * @throws DalilError when the articles cannot be had now
   */
  find(request: ArticleRequest, limit: number): Promise<readonly FoundArticle[]>;
}
