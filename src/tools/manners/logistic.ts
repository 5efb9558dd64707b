import { probabilities } from '../../answer/manners/guess/guess.ts';
import { randomFrom, shuffled } from './random.ts';

/** Something with features, each of them there or not, and what it is. */
export interface LabelledRows {
  /** Numbers of the features. */
  readonly rows: readonly number[];
  /** Number of its class. */
  readonly label: number;
}

/** The weights that say most; all others 0. */
export function prune(weights: Float32Array, most: number): Float32Array {
  const sizes = weights.map(Math.abs).sort();
  const least = sizes.at(-most) ?? 0;
  return weights.map((weight) => (Math.abs(weight) < least ? 0 : weight));
}

/** How a classifier is fitted. */
export interface LogisticOptions {
  readonly classes: number;
  readonly rows: number;
  /** Times that every sample is looked at. */
  readonly rounds: number;
  readonly rate: number;
  /** L2. */
  readonly penalty: number;
}

/**
 * Multinomial logistic regression by stochastic gradient steps, each weight with its own falling rate (AdaGrad), samples in an
 * order that is the same every time.
 * @param pruned weights to go on from; those that are 0 stay so
 * @returns weights, those of one feature in a row
 */
export function fitLogistic(
  samples: readonly LabelledRows[],
  options: LogisticOptions,
  pruned?: Float32Array,
): Float32Array {
  const { classes, rows, rounds, rate, penalty } = options;
  const weights = pruned?.slice() ?? new Float32Array(rows * classes);
  const squares = new Float32Array(rows * classes).fill(1e-2);
  const random = randomFrom(rounds);
  for (let round = 0; round < rounds; round++) {
    for (const sample of shuffled(samples, random)) {
      const errors = probabilities(sample.rows, weights, classes).map((share, at) =>
        at === sample.label ? share - 1 : share,
      );
      const share = 1 / Math.sqrt(sample.rows.length);
      for (const row of sample.rows) {
        for (let at = 0; at < classes; at++) {
          const place = row * classes + at;
          if (pruned && pruned[place] === 0) continue;
          const weight = weights[place] ?? 0;
          const slope = (errors[at] ?? 0) * share + penalty * weight;
          const square = (squares[place] ?? 0) + slope * slope;
          squares[place] = square;
          weights[place] = weight - (rate * slope) / Math.sqrt(square);
        }
      }
    }
  }
  return weights;
}
