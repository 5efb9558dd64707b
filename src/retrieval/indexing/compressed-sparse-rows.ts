/** Rows of numbers of different lengths, one after the other: row `r` is `values[start[r] … start[r + 1])`. */
export interface CompressedSparseRows {
  readonly start: Uint32Array;
  readonly values: Uint32Array;
}

/** Where a row begins; a row that there is not is empty. */
export function rowStart(starts: Uint32Array, row: number): number {
  return starts[row] ?? 0;
}

/** Where a row ends. */
export function rowEnd(starts: Uint32Array, row: number): number {
  return starts[row + 1] ?? 0;
}

/** The numbers of a row, in the memory of all rows. */
export function rowOf({ start, values }: CompressedSparseRows, row: number): Uint32Array {
  return values.subarray(rowStart(start, row), rowEnd(start, row));
}

/**
 * Lays numbers out in rows, in the order in which they come.
 * @param visit tells all pairs; it is asked twice, to count and to fill, and must tell the same both times
 */
export function compressSparseRows(
  rows: number,
  visit: (tell: (row: number, value: number) => void) => void,
): CompressedSparseRows {
  const start = new Uint32Array(rows + 1);
  visit((row) => start[row + 1]!++);
  let total = 0;
  for (const [row, length] of start.entries()) {
    total += length;
    start[row] = total;
  }
  const values = new Uint32Array(total);
  const next = start.slice(0, rows);
  visit((row, value) => {
    values[next[row]!++] = value;
  });
  return { start, values };
}
