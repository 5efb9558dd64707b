import { MOST_COUNTED } from '../indexing/article-tables.ts';
import { contentWords } from '../indexing/content-words.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';
import { UNKNOWN } from '../indexing/vocabulary.ts';
import { ARTICLE_BM25, lengthNorms, occurrenceWeight } from '../weighting/bm25.ts';
import { namedIn } from './remote-statistics.ts';

/** A key that an article can be found by, and its BM25+ there before the key's own weight: above 0, at most `d + k + 1`. */
export interface WeightedKey {
  readonly key: number;
  readonly weight: number;
}

/** All that an article can be found by. */
export interface ArticleKeys {
  readonly stems: readonly WeightedKey[];
  readonly toneless: readonly WeightedKey[];
  /** Cross-lingual terms, which weigh 1 each. */
  readonly named: readonly WeightedKey[];
}

/** Prepares telling what each article, by number, can be found by: no weight depends on a question. */
export function articleKeys(index: SentenceIndex): (article: number) => ArticleKeys {
  const { vocabulary, distinctStems, distinctToneless } = index;
  const byStem = weightedBy(vocabulary.stems, distinctStems, index);
  const byToneless = weightedBy(vocabulary.toneless, distinctToneless, index);
  return (article) => ({
    stems: byStem(article),
    toneless: byToneless(article),
    named: Array.from(namedIn(index, article), (key) => ({ key, weight: 1 })),
  });
}

/**
 * @param keys the key of each word
 * @param distinct how many different keys each article holds
 */
function weightedBy(
  keys: Uint32Array,
  distinct: Uint32Array,
  index: SentenceIndex,
): (article: number) => WeightedKey[] {
  const norms = lengthNorms(distinct, ARTICLE_BM25);
  return (article) =>
    Array.from(countKeys(index, article, keys), ([key, count]) => ({
      key,
      weight: occurrenceWeight(Math.min(count, MOST_COUNTED), norms[article] ?? 0, ARTICLE_BM25),
    }));
}

/** How often each key of an article's content words stands there. */
function countKeys(index: SentenceIndex, article: number, keys: Uint32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  contentWords(index, article, (word) => {
    const key = keys[word] ?? UNKNOWN;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts;
}
