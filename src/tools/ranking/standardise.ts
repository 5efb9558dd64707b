import { addScaled, combine, dot } from '../vectors.ts';

/** Mean and standard deviation of each column, by which columns are made comparable before a penalty is put on them. */
export interface Scale {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

/** Measures the columns of rows of equal length. */
export function scaleOf(rows: readonly Float64Array[]): Scale {
  const size = rows[0]?.length ?? 0;
  const mean = new Float64Array(size);
  const variance = new Float64Array(size);
  for (const row of rows) addScaled(mean, 1, share(row));
  for (const row of rows) addScaled(variance, 1, share(subtract(row, mean).map((off) => off ** 2)));
  return { mean, deviation: variance.map((value) => Math.sqrt(value) + 1e-9) };

  function share(row: Float64Array): Float64Array {
    return row.map((value) => value / rows.length);
  }
}

/** The row in units of deviations from the mean. */
export function standardise(row: Float64Array, { mean, deviation }: Scale): Float64Array {
  return divide(subtract(row, mean), deviation);
}

/** Weights for raw columns that do what `weights` do for standardised ones, but for a constant (`offset`). */
export function unscale(
  weights: Float64Array,
  { mean, deviation }: Scale,
): { weights: Float64Array; offset: number } {
  const raw = divide(weights, deviation);
  return { weights: raw, offset: -dot(raw, mean) };
}

function subtract(a: Float64Array, b: Float64Array): Float64Array {
  return combine(a, b, (left, right) => left - right);
}

function divide(a: Float64Array, b: Float64Array): Float64Array {
  return combine(a, b, (left, right) => left / right);
}
