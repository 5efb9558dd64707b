import { minimise } from './minimise.ts';
import { scaleOf, standardise, unscale } from './standardise.ts';

/** The sentences offered for one question, and which of them hold an answer. */
export interface RankedList {
  readonly group: string;
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
}

const STEPS = 250;

/**
 * Fits a linear ranking by listwise softmax: the chance that a right sentence is drawn from its list is made as great as
 * may be, with a penalty on the squared weights of standardised columns.
 */
export function fitListwise(lists: readonly RankedList[], penalty: number): Float64Array {
  const usable = lists.filter(({ right }) => right.includes(true) && right.includes(false));
  const scale = scaleOf(usable.flatMap(({ rows }) => rows));
  const scaled = usable.map((list) => ({ ...list, rows: list.rows.map((row) => standardise(row, scale)) }));
  const size = scale.mean.length;
  const weights = minimise(
    (point, gradient) => {
      for (const list of scaled) addSlope(list, point, gradient);
      for (let at = 0; at < size; at++) gradient[at]! += 2 * penalty * point[at]!;
    },
    size,
    STEPS,
  );
  return unscale(weights, scale).weights;
}

function addSlope({ rows, right }: RankedList, weights: Float64Array, gradient: Float64Array): void {
  const scores = rows.map((row) => dot(row, weights));
  const highest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - highest));
  const all = odds.reduce((sum, value) => sum + value, 0);
  const good = odds.reduce((sum, value, at) => sum + (right[at] ? value : 0), 0);
  for (const [at, row] of rows.entries()) {
    const pull = odds[at]! / all - (right[at] ? odds[at]! / good : 0);
    for (let k = 0; k < row.length; k++) gradient[k]! += pull * row[k]!;
  }
}

/** The inner product of two vectors of equal length. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
