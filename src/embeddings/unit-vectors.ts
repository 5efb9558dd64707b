/** The cosine of two vectors of unit length and equal dimensions. */
export function unitCosine(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}
