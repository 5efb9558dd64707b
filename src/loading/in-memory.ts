import type { Article, Corpus } from '../corpus/types.ts';
import type { WholeArticles } from './loader.ts';

/** The articles of a corpus that is in memory with its texts. */
export function articlesInMemory({ articles }: Corpus): WholeArticles {
  let byId: ReadonlyMap<string, Article> | undefined;
  return {
    article: async (id) => {
      byId ??= new Map(articles.map((article) => [article.id, article]));
      return byId.get(id);
    },
    sample: async () => articles,
  };
}
