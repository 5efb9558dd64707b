/** Rows with each column cut into few bins, so that splits are found by counting. */
export interface Binned {
  readonly rows: number;
  /** By column: the bin of each row. */
  readonly bins: readonly Uint8Array[];
  /** By column: the greatest value of each bin but the last, ascending. */
  readonly bounds: readonly Float64Array[];
}

const BINS = 64;
/** Significant digits of a bound, as the data file has it. */
const DIGITS = 4;

/** Cuts columns at their quantiles. */
export function binRows(rows: readonly Float64Array[]): Binned {
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, column) =>
    Float64Array.from(rows, (row) => row[column]!),
  );
  const bounds = columns.map(boundsOf);
  return {
    rows: rows.length,
    bounds,
    bins: columns.map((values, column) => Uint8Array.from(values, (value) => binOf(value, bounds[column]!))),
  };
}

function boundsOf(values: Float64Array): Float64Array {
  const sorted = values.toSorted();
  const quantiles = Array.from({ length: BINS - 1 }, (_, at) =>
    Number(sorted[Math.floor(((at + 1) * sorted.length) / BINS)]!.toPrecision(DIGITS)),
  );
  return Float64Array.from(new Set(quantiles)).sort();
}

/** The number of bounds below a value. */
function binOf(value: number, bounds: Float64Array): number {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > bounds[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}
