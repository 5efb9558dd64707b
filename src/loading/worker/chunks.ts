import type { Article, Corpus, Problem } from '../../corpus/types.ts';
import type { CorpusItem } from './protocol.ts';

/** Copying this much takes about a millisecond; in UTF-16 units or their equivalent. */
const BATCH = 64 * 1024;
/** What an article, a sentence, a problem or a number costs besides the text. */
const SMALL = 64;

/**
 * Splits a corpus into batches that are copied quickly, its problems last.
 * @param known articles that the receiver has, with their numbers there
 */
export function* chunksOf(
  { articles, problems }: Pick<Corpus, 'articles' | 'problems'>,
  known: ReadonlyMap<Article, number> = new Map(),
): Generator<readonly CorpusItem[]> {
  let batch: CorpusItem[] = [];
  let size = 0;
  for (const item of itemsOf(articles, problems, known)) {
    batch.push(item);
    size += sizeOf(item);
    if (size < BATCH) continue;
    yield batch;
    [batch, size] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

function* itemsOf(
  articles: readonly Article[],
  problems: readonly Problem[],
  known: ReadonlyMap<Article, number>,
): Generator<CorpusItem> {
  for (const article of articles) {
    const kept = known.get(article);
    yield kept === undefined ? { article } : { kept };
  }
  for (const problem of problems) yield { problem };
}

function sizeOf(item: CorpusItem): number {
  if (!('article' in item)) return SMALL;
  const { text, sentences } = item.article;
  return text.length + SMALL * (1 + sentences.length);
}

/** Puts a corpus together from chunks. */
export class CorpusAssembler {
  readonly articles: Article[] = [];
  readonly problems: Problem[] = [];
  readonly #known: readonly Article[];

  /** @param known the articles that items may name by number */
  constructor(known: readonly Article[] = []) {
    this.#known = known;
  }

  /** Adds a batch. */
  add(items: readonly CorpusItem[]): void {
    for (const item of items) {
      if ('problem' in item) this.problems.push(item.problem);
      else this.articles.push('article' in item ? item.article : this.#known[item.kept]!);
    }
  }
}
