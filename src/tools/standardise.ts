/** Mean and standard deviation of each column, by which columns are made comparable before a penalty is put on them. */
export interface Scale {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

/** Measures the columns of rows of equal length. */
export function scaleOf(rows: readonly Float64Array[]): Scale {
  const size = rows[0]?.length ?? 0;
  const mean = new Float64Array(size);
  const deviation = new Float64Array(size);
  for (const row of rows) for (let at = 0; at < size; at++) mean[at]! += row[at]! / rows.length;
  for (const row of rows) {
    for (let at = 0; at < size; at++) deviation[at]! += (row[at]! - mean[at]!) ** 2 / rows.length;
  }
  return { mean, deviation: deviation.map((variance) => Math.sqrt(variance) + 1e-9) };
}

/** The row in units of deviations from the mean. */
export function standardise(row: Float64Array, { mean, deviation }: Scale): Float64Array {
  return row.map((value, at) => (value - mean[at]!) / deviation[at]!);
}

/** Weights for raw columns that do what `weights` do for standardised ones, but for a constant (`offset`). */
export function unscale(
  weights: Float64Array,
  { mean, deviation }: Scale,
): { weights: Float64Array; offset: number } {
  const raw = weights.map((weight, at) => weight / deviation[at]!);
  return { weights: raw, offset: raw.reduce((sum, weight, at) => sum - weight * mean[at]!, 0) };
}
