import { NearestSentences } from './nearest/nearest-sentences.ts';
import { type CosineScale, unrelatedMean } from './nearness.ts';
import { cosineWith } from './quantise.ts';
import { type SentenceVectors, vectorAt } from './sentence-vectors.ts';

/** Sentences by their vectors. */
export interface MeaningSearch {
  readonly scale: CosineScale;
  /**
   * The sentences nearest to a question's vector, best first, at most `limit`; those without a vector are left out.
   * @param vector of unit length; to one of other dimensions, which another model made, nothing is near
   * @param language of the question: sentences of all languages are compared as if they were of one
   */
  nearest(vector: Float32Array, limit: number, language: string): readonly { readonly sentence: number }[];
  /** Undefined where a sentence has no vector yet, or none that could be compared. */
  cosine(vector: Float32Array, sentence: number): number | undefined;
  /**
   * Does a slice of the work that the first questions would have to wait for.
   * @returns how much is left
   */
  prepare(): number;
}

/**
 * Searches a table of vectors that may still be filled in.
 * @param languageOf the BCP 47 tag of each sentence's article
 */
export function meaningSearch(
  vectors: SentenceVectors,
  languageOf: (sentence: number) => string,
): MeaningSearch {
  const { languages, groups } = groupsBy(vectors.made.length, languageOf);
  const sentences = new NearestSentences(vectors, vectors.made.length);
  const isComparable = (vector: Float32Array) => vector.length === vectors.dimensions;
  return {
    scale: vectors.cosines,
    nearest: (vector, limit, query) => {
      const amounts = languages.map((passage) => unrelatedMean(vectors.cosines, { query, passage }));
      return isComparable(vector) ? sentences.nearest(vector, limit, { groups, amounts }) : [];
    },
    cosine: (vector, sentence) => {
      const own = isComparable(vector) ? vectorAt(vectors, sentence) : undefined;
      return own && cosineWith(vector, own);
    },
    prepare: () => sentences.prepare(),
  };
}

/** Sentences in groups of one language each; all beyond the 256th are in that one's. */
function groupsBy(count: number, languageOf: (sentence: number) => string) {
  const numbers = new Map<string, number>();
  const groups = new Uint8Array(count);
  for (let sentence = 0; sentence < count; sentence++) {
    const language = languageOf(sentence);
    const known = numbers.get(language) ?? Math.min(numbers.size, 255);
    numbers.set(language, known);
    groups[sentence] = known;
  }
  return { languages: [...numbers.keys()], groups };
}
