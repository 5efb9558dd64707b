/** Lists of numbers, one for each key from 0: the list of `key` is `values[start[key] … start[key + 1])`. */
export interface CompressedSparseRows {
  readonly start: Uint32Array;
  readonly values: Uint32Array;
}

/**
 * Lays numbers out by their keys, in the order in which they come.
 * @param visit tells all pairs; it is asked twice, to count and to fill, and must tell the same both times
 */
export function compressSparseRows(
  keyCount: number,
  visit: (tell: (key: number, value: number) => void) => void,
): CompressedSparseRows {
  const start = new Uint32Array(keyCount + 1);
  visit((key) => start[key + 1]!++);
  for (let key = 0; key < keyCount; key++) start[key + 1]! += start[key]!;
  const values = new Uint32Array(start[keyCount]!);
  const next = start.slice(0, keyCount);
  visit((key, value) => {
    values[next[key]!++] = value;
  });
  return { start, values };
}
