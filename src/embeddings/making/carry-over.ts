import type { ArticleHeader } from '../../corpus/types.ts';
import type { SentenceVectors } from '../../retrieval/index.ts';

/** Articles with the vectors of their sentences, which are numbered through all of them. */
export interface VectoredArticles {
  readonly articles: readonly Pick<ArticleHeader, 'sentenceCount'>[];
  readonly table: SentenceVectors;
}

/**
 * Copies the vectors of articles that are the very same objects in both; the model must be the same too.
 * @returns how many sentences have their vectors by that
 */
export function carryOver(from: VectoredArticles, to: VectoredArticles): number {
  const before = new Map(placesOf(from.articles));
  let carried = 0;
  for (const [article, first] of placesOf(to.articles)) {
    const old = before.get(article);
    if (old !== undefined) carried += copyRows(from.table, old, to.table, first, article.sentenceCount);
  }
  return carried;
}

/** Each article with the number of its first sentence. */
function placesOf<Listed extends Pick<ArticleHeader, 'sentenceCount'>>(
  articles: readonly Listed[],
): [Listed, number][] {
  let next = 0;
  return articles.map((article) => {
    const first = next;
    next += article.sentenceCount;
    return [article, first];
  });
}

/** Rows that were not made are copied as well: whoever reads looks at `made` first. */
function copyRows(
  from: SentenceVectors,
  old: number,
  to: SentenceVectors,
  first: number,
  count: number,
): number {
  const { dimensions } = to;
  to.bytes.set(from.bytes.subarray(old * dimensions, (old + count) * dimensions), first * dimensions);
  to.scales.set(from.scales.subarray(old, old + count), first);
  let made = 0;
  for (let row = 0; row < count; row++) {
    if (Atomics.load(from.made, old + row) === 0) continue;
    Atomics.store(to.made, first + row, 1);
    made++;
  }
  return made;
}
