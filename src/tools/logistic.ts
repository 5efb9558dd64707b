import { minimise } from './minimise.ts';
import { scaleOf, standardise, unscale } from './standardise.ts';
import { addScaled, dot } from './vectors.ts';

/** A row of features, whether it is to be answered, and how much it counts. */
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
  const size = scale.mean.length;
  // A last column of ones stands for the intercept.
  const scaled = samples.map(({ row, positive, weight }) => ({
    row: Float64Array.of(...standardise(row, scale), 1),
    label: Number(positive),
    weight,
  }));
  const point = minimise(
    (at, gradient) => {
      for (const { row, label, weight } of scaled) {
        const chance = 1 / (1 + Math.exp(-dot(row, at)));
        addScaled(gradient, weight * (chance - label), row);
      }
      addScaled(gradient, 2 * penalty, at.subarray(0, size));
    },
    size + 1,
    STEPS,
  );
  const { weights, offset } = unscale(point.subarray(0, size), scale);
  return { weights, intercept: (point[size] ?? 0) + offset };
}

/** The logarithm of the odds that a row is to be answered. */
export function logOdds(row: Float64Array, { weights, intercept }: LogisticModel): number {
  return dot(row, weights) + intercept;
}
