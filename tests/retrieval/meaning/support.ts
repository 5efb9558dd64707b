import fc from 'fast-check';
import type { NearSentence } from '../../../src/retrieval/meaning/nearest/nearest-sentences.ts';
import { cosineWith } from '../../../src/retrieval/meaning/quantise.ts';
import { type SentenceVectors, vectorAt } from '../../../src/retrieval/meaning/sentence-vectors.ts';

/** Any vectors of some numbers from -1 to 1, zeros among them. */
export function vectors(length: number): fc.Arbitrary<Float32Array> {
  const number = fc.oneof(fc.constant(0), fc.float({ min: -1, max: 1, noNaN: true }));
  return fc
    .array(number, { minLength: length, maxLength: length })
    .map((numbers) => Float32Array.from(numbers));
}

/** The nearest sentences by going through all and sorting them. */
export function nearestBySorting(
  table: SentenceVectors,
  question: Float32Array,
  limit: number,
): NearSentence[] {
  return [...table.made.keys()]
    .flatMap((sentence) => {
      const vector = vectorAt(table, sentence);
      return vector ? [{ sentence, cosine: cosineWith(question, vector) }] : [];
    })
    .sort((a, b) => b.cosine - a.cosine || a.sentence - b.sentence)
    .slice(0, limit);
}
