import type { ArticleHeader } from './types.ts';

/** How many sentences all of some articles have. */
export function sentenceTotal(articles: readonly Pick<ArticleHeader, 'sentenceCount'>[]): number {
  return articles.reduce((sum, { sentenceCount }) => sum + sentenceCount, 0);
}
