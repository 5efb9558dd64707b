import type { Article } from '../../corpus/types.ts';
import { cosineWith } from '../meaning/quantise.ts';
import type { FeaturedSentence } from '../scoring/features/features.ts';
import { withMeaning } from '../scoring/features/with-meaning.ts';
import type { VectorLookup } from '../types.ts';

/**
 * Adds how near sentences are in meaning, by vectors that are kept elsewhere.
 * @param vector the question's
 * @returns undefined unless all have their vectors
 */
export async function withVectors(
  sentences: readonly FeaturedSentence[],
  vector: Float32Array,
  lookUp: VectorLookup,
): Promise<FeaturedSentence[] | undefined> {
  const byArticle = new Map<Article, FeaturedSentence[]>();
  for (const each of sentences) {
    const own = byArticle.get(each.scorer.source) ?? [];
    byArticle.set(each.scorer.source, [...own, each]);
  }
  const cosines = new Map<number, number>();
  for (const [article, own] of byArticle) {
    const vectors = await lookUp(
      article,
      own.map(({ at }) => at),
    );
    for (const [place, { sentence }] of own.entries()) {
      const known = vectors[place];
      if (known) cosines.set(sentence, cosineWith(vector, known));
    }
  }
  return withMeaning(sentences, (sentence) => cosines.get(sentence));
}
