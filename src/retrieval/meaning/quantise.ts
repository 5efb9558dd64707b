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
  return scale * innerProduct(vector, bytes, 0);
}

/** The inner product of a vector and as many of the bytes, from a place on. */
export function innerProduct(vector: Float32Array, bytes: Int8Array, from: number): number {
  const whole = vector.length - (vector.length % 4);
  // Four sums that do not wait for each other, each a variable: an array of them takes twice as long.
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let at = 0, to = from; at < whole; at += 4, to += 4) {
    first += (vector[at] ?? 0) * (bytes[to] ?? 0);
    second += (vector[at + 1] ?? 0) * (bytes[to + 1] ?? 0);
    third += (vector[at + 2] ?? 0) * (bytes[to + 2] ?? 0);
    fourth += (vector[at + 3] ?? 0) * (bytes[to + 3] ?? 0);
  }
  for (let at = whole; at < vector.length; at++) first += (vector[at] ?? 0) * (bytes[from + at] ?? 0);
  return first + second + third + fourth;
}
