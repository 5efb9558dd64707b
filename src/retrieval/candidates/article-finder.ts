import type { SentenceIndex } from '../indexing/sentence-index.ts';
import type { Session } from '../session/session.ts';
import { topK } from '../top-k.ts';
import { articleRequest } from './article-request.ts';
import type { CrossLingualPostings } from './cross-lingual-postings.ts';
import type { WordSearch, WordSearchName } from './word-search.ts';
import { miniSearchWords } from './word-search-minisearch.ts';
import { postingWords } from './word-search-postings.ts';

/** Finds the articles whose sentences are worth scoring. */
export interface ArticleFinder {
  /** @returns at most `limit` article numbers, best first; equal ones in the order of the corpus */
  search(session: Pick<Session, 'query' | 'articleScores'>, limit: number): readonly number[];
}

const WORD_SEARCHES: Readonly<Record<WordSearchName, (index: SentenceIndex) => WordSearch>> = {
  postings: postingWords,
  minisearch: miniSearchWords,
};

/** Prepares the search for articles by words, and by cross-lingual terms, which have postings of their own. */
export function createArticleFinder(
  index: SentenceIndex,
  postings: CrossLingualPostings,
  name: WordSearchName = 'postings',
): ArticleFinder {
  const words = WORD_SEARCHES[name](index);
  return {
    search({ query, articleScores }, limit) {
      const add = (article: number, score: number) => {
        articleScores[article]! += score;
      };
      articleScores.fill(0);
      const { keys, toneless, named } = articleRequest(query, index, (hash) => postings.count(hash));
      words.search(keys, toneless, add);
      for (const { hash, score } of named) postings.forEach(hash, (article) => add(article, score));
      return topK(articleScores, limit);
    },
  };
}
