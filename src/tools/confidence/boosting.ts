import { sumOfTrees, TREE_DEPTH, type Tree } from '../../trees.ts';
import { named } from '../vectors.ts';
import { type Binned, binRows } from './bins.ts';
import { growTree } from './grow-tree.ts';

/** A row of features, whether it is positive, and how much it counts. */
export interface WeightedSample {
  readonly row: Float64Array;
  readonly positive: boolean;
  readonly weight: number;
}

/** Gradient-boosted trees for the logarithm of odds. */
export interface BoostedModel {
  readonly intercept: number;
  readonly trees: readonly Tree[];
  /** Of the columns. */
  readonly names: readonly string[];
}

/** How the trees are grown. */
export interface BoostingOptions {
  readonly trees: number;
  /** How much of each tree's advice is taken. */
  readonly rate: number;
  /** Added to the weight of a leaf: the greater, the more cautious. */
  readonly penalty: number;
}

/**
 * Fits trees to weighted samples by gradient boosting with second-order steps (Friedman, 2001; Chen and Guestrin, 2016).
 * No randomness: the same every time.
 * @param names of the columns
 */
export function fitBoosting(
  samples: readonly WeightedSample[],
  names: readonly string[],
  { trees: count, rate, penalty }: BoostingOptions,
): BoostedModel {
  const binned: Binned = binRows(samples.map(({ row }) => row));
  const positive = sum(samples.map((sample) => (sample.positive ? sample.weight : 0)));
  const intercept = Math.log(positive / (sum(samples.map(({ weight }) => weight)) - positive));
  const odds = new Float64Array(samples.length).fill(intercept);
  const trees: Tree[] = [];
  for (let round = 0; round < count; round++) {
    const slopes = samples.map(({ positive: label, weight }, at) => {
      const chance = 1 / (1 + Math.exp(-odds[at]!));
      return { gradient: weight * (Number(label) - chance), curvature: weight * chance * (1 - chance) };
    });
    const grown = growTree(binned, slopes, { depth: TREE_DEPTH, rate, penalty });
    for (const [at, leaf] of grown.leafOf.entries()) odds[at]! += grown.values[leaf]!;
    trees.push({
      splits: grown.splits.map(([column, bound]) => [names[column]!, bound] as const),
      values: grown.values,
    });
  }
  return { intercept, trees, names };
}

/** The logarithm of the odds that a row is positive. */
export function oddsOf(row: Float64Array, { intercept, trees, names }: BoostedModel): number {
  return intercept + sumOfTrees(trees, Object.fromEntries(named(names, row)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
