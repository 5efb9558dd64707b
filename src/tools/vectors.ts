/** The inner product of two vectors of equal length. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

/** Adds `factor` times `row` to `target`, which may be longer. */
export function addScaled(target: Float64Array, factor: number, row: Float64Array): void {
  for (let at = 0; at < row.length; at++) target[at]! += factor * row[at]!;
}

/** What `operation` makes of two vectors of equal length, member by member. */
export function combine(
  a: Float64Array,
  b: Float64Array,
  operation: (left: number, right: number) => number,
): Float64Array {
  return a.map((value, at) => operation(value, b[at]!));
}

/** The members of a vector beside their names, which are as many. */
export function named<Name>(names: readonly Name[], vector: Float64Array): (readonly [Name, number])[] {
  return names.map((name, at) => [name, vector[at]!]);
}
