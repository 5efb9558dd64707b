import type { Binned } from './bins.ts';

/** First and second derivative of a sample's loss, the first with its sign turned. */
export interface Slope {
  readonly gradient: number;
  readonly curvature: number;
}

/** A grown tree, and the leaf that each row falls into; nodes are numbered as in `Tree`. */
export interface GrownTree {
  readonly splits: readonly (readonly [column: number, bound: number])[];
  readonly values: readonly number[];
  readonly leafOf: Int32Array;
}

interface Growth {
  readonly depth: number;
  readonly rate: number;
  readonly penalty: number;
}

/** Where nothing is gained by a split: all rows go one way. */
const NO_SPLIT = [0, Number.MAX_VALUE] as const;
/** The least curvature of a leaf: about so many uncertain samples. */
const LEAST_CURVATURE = 8;
const DIGITS = 3;

/** Grows a tree level by level, each node by the split that gains most. */
export function growTree(binned: Binned, slopes: readonly Slope[], growth: Growth): GrownTree {
  const nodes = 2 ** (growth.depth + 1) - 1;
  const leafOf = new Int32Array(binned.rows);
  const splits: (readonly [number, number])[] = [];
  for (let level = 0; level < growth.depth; level++) {
    const first = 2 ** level - 1;
    const best = bestSplits(binned, slopes, leafOf, { first, count: first + 1 }, growth.penalty);
    for (const { column, bin } of best) {
      const bound = binned.bounds[column]?.[bin];
      splits.push(bound === undefined ? NO_SPLIT : [column, bound]);
    }
    for (const [row, node] of leafOf.entries()) {
      const { column, bin } = best[node - first] ?? NONE;
      leafOf[row] = 2 * node + (binOf(binned, column, row) > bin ? 2 : 1);
    }
  }
  return { splits, leafOf, values: valuesOf(nodes, slopes, leafOf, growth) };
}

interface Split {
  readonly column: number;
  readonly bin: number;
  readonly gain: number;
}

const NONE: Split = { column: -1, bin: 0, gain: 1e-9 };

/** The bin of a row in a column; below every bin where there is no such column. */
function binOf({ bins }: Binned, column: number, row: number): number {
  return bins[column]?.[row] ?? -1;
}

function bestSplits(
  binned: Binned,
  slopes: readonly Slope[],
  nodeOf: Int32Array,
  { first, count }: { readonly first: number; readonly count: number },
  penalty: number,
): Split[] {
  const best: Split[] = Array.from({ length: count }, () => NONE);
  for (const [column, bins] of binned.bins.entries()) {
    const size = (binned.bounds[column]?.length ?? 0) + 1;
    const gradients = new Float64Array(count * size);
    const curvatures = new Float64Array(count * size);
    let row = 0;
    for (const { gradient, curvature } of slopes) {
      const cell = (nodeOf[row]! - first) * size + bins[row]!;
      gradients[cell]! += gradient;
      curvatures[cell]! += curvature;
      row++;
    }
    for (let node = 0; node < count; node++) {
      const [from, to] = [node * size, (node + 1) * size];
      const found = bestBin(gradients.subarray(from, to), curvatures.subarray(from, to), penalty);
      if (found.gain > (best[node] ?? NONE).gain) best[node] = { column, ...found };
    }
  }
  return best;
}

function bestBin(gradients: Float64Array, curvatures: Float64Array, penalty: number): Omit<Split, 'column'> {
  const [gradient, curvature] = [total(gradients), total(curvatures)];
  const score = (slope: number, curve: number) => slope ** 2 / (curve + penalty);
  let best = { bin: 0, gain: 0 };
  let [left, curve] = [0, 0];
  for (const [bin, slope] of gradients.subarray(0, -1).entries()) {
    left += slope;
    curve += curvatures[bin] ?? 0;
    if (curve < LEAST_CURVATURE || curvature - curve < LEAST_CURVATURE) continue;
    const gain = score(left, curve) + score(gradient - left, curvature - curve) - score(gradient, curvature);
    if (gain > best.gain) best = { bin, gain };
  }
  return best;
}

/** What each node expects: the step that its rows together ask for. */
function valuesOf(
  nodes: number,
  slopes: readonly Slope[],
  leafOf: Int32Array,
  { rate, penalty }: Growth,
): number[] {
  const gradients = new Float64Array(nodes);
  const curvatures = new Float64Array(nodes);
  for (const [row, { gradient, curvature }] of slopes.entries()) {
    for (let node = leafOf[row] ?? -1; node >= 0; node = node === 0 ? -1 : (node - 1) >> 1) {
      gradients[node]! += gradient;
      curvatures[node]! += curvature;
    }
  }
  return Array.from(gradients, (gradient, node) =>
    Number(((rate * gradient) / ((curvatures[node] ?? 0) + penalty)).toPrecision(DIGITS)),
  );
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
