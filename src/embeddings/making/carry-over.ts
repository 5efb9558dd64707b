import type { ArticleHeader } from '../../corpus/types.ts';
import type { SentenceVectors } from '../../retrieval/index.ts';

/** What tells an article, by the bytes of its files, from any other. */
type Placed = Pick<ArticleHeader, 'id' | 'hash' | 'sentenceCount'>;

/** Articles with the vectors of their sentences, which are numbered through all of them. */
export interface VectoredArticles {
  readonly articles: readonly Placed[];
  readonly table: SentenceVectors;
}

/** Sentences in a row that are in a row in both tables. */
interface Run {
  readonly from: number;
  readonly to: number;
  count: number;
}

/**
 * Copies the vectors of articles that are the same in both, of the same model; the table must not be in use yet. It takes
 * some tens of milliseconds for 100,000 sentences of 384 dimensions.
 * @returns how many sentences have their vectors by that
 */
export function carryOver(from: VectoredArticles, to: VectoredArticles): number {
  const before = new Map(placesOf(from.articles).map((placed) => [placed.article.id, placed]));
  const runs: Run[] = [];
  for (const { article, first } of placesOf(to.articles)) {
    const old = before.get(article.id);
    if (old?.article.hash !== article.hash) continue;
    const count = article.sentenceCount;
    const last = runs.at(-1);
    const isNext = last && last.from + last.count === old.first && last.to + last.count === first;
    if (isNext) last.count += count;
    else runs.push({ from: old.first, to: first, count });
  }
  for (const run of runs) copyRun(from.table, to.table, run);
  return to.table.made.reduce((sum, made) => sum + made, 0);
}

/** Each article with the number of its first sentence. */
function placesOf(articles: readonly Placed[]): { readonly article: Placed; readonly first: number }[] {
  let next = 0;
  return articles.map((article) => {
    const first = next;
    next += article.sentenceCount;
    return { article, first };
  });
}

/** Rows without a vector are copied as well: whoever reads looks at `made` first. */
function copyRun(source: SentenceVectors, target: SentenceVectors, { from, to, count }: Run): void {
  const { dimensions } = target;
  target.bytes.set(source.bytes.subarray(from * dimensions, (from + count) * dimensions), to * dimensions);
  target.scales.set(source.scales.subarray(from, from + count), to);
  target.made.set(source.made.subarray(from, from + count), to);
}
