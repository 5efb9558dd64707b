import type { ArticleHeader, CorpusHeaders } from './types.ts';

/** What differs between two corpora; each list is in the order of its corpus. */
export interface CorpusDiff {
  readonly added: readonly ArticleHeader[];
  readonly changed: readonly ArticleHeader[];
  readonly removed: readonly ArticleHeader[];
}

/** Compares two corpora by the articles' ids and content hashes. */
export function diffCorpora(before: CorpusHeaders, after: CorpusHeaders): CorpusDiff {
  const old = new Map(before.articles.map((article) => [article.id, article]));
  const fresh = new Set(after.articles.map(({ id }) => id));
  return {
    added: after.articles.filter(({ id }) => !old.has(id)),
    changed: after.articles.filter(({ id, hash }) => (old.get(id)?.hash ?? hash) !== hash),
    removed: before.articles.filter(({ id }) => !fresh.has(id)),
  };
}
