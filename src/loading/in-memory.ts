import type { Corpus } from '../corpus/types.ts';
import type { WholeArticles } from './loader.ts';

/** The articles of a corpus that is in memory with its texts. */
export function articlesInMemory({ articles }: Corpus): WholeArticles {
  return {
    article: async (id) => articles.find((article) => article.id === id),
    sample: async () => articles,
  };
}
