import { NearestSentences } from './nearest/nearest-sentences.ts';
import { nearnessOf } from './nearness.ts';
import { cosineWith } from './quantise.ts';
import { type SentenceVectors, vectorAt } from './sentence-vectors.ts';

/** Sentences by their vectors. */
export interface MeaningSearch {
  /**
   * The sentences nearest to a question's vector, best first, at most `limit`; those without a vector are left out.
   * @param vector of unit length; to one of other dimensions, which another model made, nothing is near
   */
  nearest(vector: Float32Array, limit: number): readonly { readonly sentence: number }[];
  /** How near a sentence is, see `nearnessOf`; undefined where it has no vector yet, or none that could be compared. */
  nearness(vector: Float32Array, sentence: number): number | undefined;
  /**
   * Does a slice of the work that the first questions would have to wait for.
   * @returns how much is left
   */
  prepare(): number;
}

/** Searches a table of vectors that may still be filled in. */
export function meaningSearch(vectors: SentenceVectors): MeaningSearch {
  const sentences = new NearestSentences(vectors, vectors.made.length);
  const isComparable = (vector: Float32Array) => vector.length === vectors.dimensions;
  return {
    nearest: (vector, limit) => (isComparable(vector) ? sentences.nearest(vector, limit) : []),
    nearness: (vector, sentence) => {
      const own = isComparable(vector) ? vectorAt(vectors, sentence) : undefined;
      return own && nearnessOf(cosineWith(vector, own), vectors.cosines);
    },
    prepare: () => sentences.prepare(),
  };
}
