import type { Article } from '../../corpus/types.ts';
import { IndexBuilder } from './index-builder.ts';
import { articleNumbersIn, covers, type ReusableIndex } from './reusable-index.ts';
import type { SentenceIndex } from './sentence-index.ts';

/** What indexing may build on, and whom it tells how far it is. */
export interface IndexOptions {
  /** An index made before: what it holds of the same articles is taken over. */
  readonly reusable?: ReusableIndex;
  /** Told in articles. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Reads a corpus into numbers; the result is the same whatever is taken over. */
export function buildIndex(
  articles: readonly Article[],
  { reusable, onProgress }: IndexOptions = {},
): SentenceIndex {
  if (reusable && covers(reusable, articles)) return { articles, ...reusable.tables };
  const builder = new IndexBuilder();
  const takeOver = reusable && takeOverFrom(reusable, builder);
  for (const [at, article] of articles.entries()) {
    if (!takeOver?.(article)) builder.read(article);
    onProgress?.(at + 1, articles.length);
  }
  return builder.finish(articles);
}

/** Hands articles that an index made before holds to a builder; says whether it holds one. */
function takeOverFrom(reusable: ReusableIndex, builder: IndexBuilder): (article: Article) => boolean {
  const numberOf = articleNumbersIn(reusable);
  const adopt = builder.adopter(reusable.tables.vocabulary);
  return (article) => {
    const number = numberOf(article);
    if (number !== undefined) builder.take(number, reusable.tables, adopt);
    return number !== undefined;
  };
}
