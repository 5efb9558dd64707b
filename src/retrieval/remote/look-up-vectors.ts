import type { CosineScale } from '../meaning/nearness.ts';
import { cosineWith } from '../meaning/quantise.ts';
import type { ArticleScorer } from '../scoring/article-scorer.ts';
import type { FeaturedSentence } from '../scoring/features/features.ts';
import { withMeaning } from '../scoring/features/with-meaning.ts';
import type { VectorLookup } from '../types.ts';

/** Where vectors are looked up, and the scale of their model. */
export interface VectorSource {
  readonly lookUp: VectorLookup;
  readonly cosines: CosineScale;
}

/**
 * Adds how near sentences are in meaning, by vectors that are kept elsewhere.
 * @param vector the question's
 * @returns undefined unless all have their vectors
 */
export async function withVectors(
  sentences: readonly FeaturedSentence[],
  vector: Float32Array,
  { lookUp, cosines }: VectorSource,
): Promise<FeaturedSentence[] | undefined> {
  const found = new Map<number, number>();
  for (const [scorer, wanted] of withNeighbours(sentences)) {
    const vectors = await lookUp(scorer.source, wanted);
    for (const [place, at] of wanted.entries()) {
      const known = vectors[place];
      if (known?.bytes.length === vector.length) found.set(scorer.first + at, cosineWith(vector, known));
    }
  }
  return withMeaning(sentences, (sentence) => found.get(sentence), cosines);
}

/** The sentences and those beside them, by their places in their articles. */
function withNeighbours(sentences: readonly FeaturedSentence[]): Map<ArticleScorer, number[]> {
  const places = new Map<ArticleScorer, Set<number>>();
  for (const { scorer, at } of sentences) {
    const own = places.get(scorer) ?? new Set();
    places.set(scorer, own);
    for (const near of [at - 1, at, at + 1]) if (near >= 0 && near < scorer.count) own.add(near);
  }
  return new Map([...places].map(([scorer, own]) => [scorer, [...own]]));
}
