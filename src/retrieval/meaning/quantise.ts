/** A vector in eight bits a number: number `n` is about `scale * bytes[n]`. */
export interface QuantisedVector {
  readonly bytes: Int8Array;
  readonly scale: number;
}

const GREATEST = 127;

/** A vector in eight bits; off by at most 1/254 of its greatest number, each. */
export function quantise(vector: Float32Array): QuantisedVector {
  let greatest = 0;
  for (const value of vector) greatest = Math.max(greatest, Math.abs(value));
  const scale = greatest / GREATEST;
  return { bytes: Int8Array.from(vector, (value) => (scale > 0 ? Math.round(value / scale) : 0)), scale };
}

/** The inner product of a vector and one in eight bits, of equal length: the cosine, where both are of unit length. */
export function cosineWith(vector: Float32Array, { bytes, scale }: QuantisedVector): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at++) sum += vector[at]! * bytes[at]!;
  return scale * sum;
}
