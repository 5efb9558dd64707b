import { dot } from './listwise.ts';
import { minimise } from './minimise.ts';
import { scaleOf, standardise, unscale } from './standardise.ts';

/** A row of signals, whether it is to be answered, and how much it counts. */
export interface WeightedSample {
  readonly row: Float64Array;
  readonly positive: boolean;
  readonly weight: number;
}

/** A linear model of the logarithm of the odds. */
export interface LogisticModel {
  readonly intercept: number;
  readonly weights: Float64Array;
}

const STEPS = 400;

/** Fits a logistic regression with a penalty on the squared weights of standardised columns. */
export function fitLogistic(samples: readonly WeightedSample[], penalty: number): LogisticModel {
  const scale = scaleOf(samples.map(({ row }) => row));
  const scaled = samples.map((sample) => ({ ...sample, row: standardise(sample.row, scale) }));
  const size = scale.mean.length;
  const point = minimise(
    (at, gradient) => {
      const weights = at.subarray(0, size);
      for (const { row, positive, weight } of scaled) {
        const chance = 1 / (1 + Math.exp(-dot(row, weights) - at[size]!));
        const pull = weight * (chance - Number(positive));
        for (let k = 0; k < size; k++) gradient[k]! += pull * row[k]!;
        gradient[size]! += pull;
      }
      for (let k = 0; k < size; k++) gradient[k]! += 2 * penalty * at[k]!;
    },
    size + 1,
    STEPS,
  );
  const { weights, offset } = unscale(point.subarray(0, size), scale);
  return { weights, intercept: point[size]! + offset };
}

/** The logarithm of the odds that a row is to be answered. */
export function logOdds(row: Float64Array, { weights, intercept }: LogisticModel): number {
  return dot(row, weights) + intercept;
}
