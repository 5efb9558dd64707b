import { countKeys, lengthNorms, MOST_COUNTED } from '../candidates/article-postings.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';
import { ARTICLE_BM25, occurrenceWeight } from '../weighting/bm25.ts';
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
  const { stems, toneless } = index.vocabulary;
  const weighted = (keys: Uint32Array) => {
    const norms = lengthNorms(index, keys);
    return (article: number): WeightedKey[] =>
      Array.from(countKeys(index, article, keys), ([key, count]) => {
        const counted = Math.min(count, MOST_COUNTED);
        return { key, weight: occurrenceWeight(counted, norms[article] ?? 0, ARTICLE_BM25) };
      });
  };
  const [byStem, byToneless] = [weighted(stems), weighted(toneless)];
  return (article) => ({
    stems: byStem(article),
    toneless: byToneless(article),
    named: Array.from(namedIn(index, article), (key) => ({ key, weight: 1 })),
  });
}
