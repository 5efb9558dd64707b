/** The least cosine of two vectors of one text by one model, however it is run. */
const ALIKE = 0.999;

/** Whether two vectors of one text, each of unit length, are of one model. */
export function isSameProbe(one: Float32Array, other: Float32Array): boolean {
  if (one.length !== other.length) return false;
  const cosine = one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
  // Not a number is of none.
  return cosine >= ALIKE;
}
