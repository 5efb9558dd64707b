/** An affine transformation `[a, b, c, d, e, f]` as PDF writes it: (x, y) → (ax + cy + e, bx + dy + f). */
export type Matrix = readonly [number, number, number, number, number, number];

/** Changes nothing. */
export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that applies `inner` first and `outer` to what comes of it. */
export function multiplied(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** Six numbers as a matrix, whatever list they come in; undefined when they are none. */
export function matrixFrom(values: unknown): Matrix | undefined {
  if (typeof values !== 'object' || values === null) return undefined;
  const [a, b, c, d, e, f] = Array.from(values as ArrayLike<number>);
  const matrix = [a, b, c, d, e, f];
  return matrix.every((value) => Number.isFinite(value)) ? (matrix as unknown as Matrix) : undefined;
}
