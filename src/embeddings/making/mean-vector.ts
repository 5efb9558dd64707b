import { type QuantisedVector, quantise } from '../../retrieval/index.ts';

/** The mean of vectors of equal length, in eight bits: its inner product with another is the mean of theirs. */
export function meanVector(vectors: readonly Float32Array[]): QuantisedVector {
  const mean = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors)
    for (let at = 0; at < mean.length; at++) mean[at] = (mean[at] ?? 0) + (vector[at] ?? 0) / vectors.length;
  return quantise(mean);
}
