import { addScaled, combine } from '../vectors.ts';

/** A function to minimise, by its slope: adds to `gradient`, which is zero, the gradient at `point`. */
export type Objective = (point: Float64Array, gradient: Float64Array) => void;

const [DECAY, DECAY_SQUARED, TINY] = [0.9, 0.999, 1e-9];

/**
 * Minimises a smooth function from the origin by Adam (Kingma and Ba, 2015) with a falling step: no randomness, the same
 * every time.
 */
export function minimise(objective: Objective, size: number, steps: number, rate = 0.1): Float64Array {
  const point = new Float64Array(size);
  const gradient = new Float64Array(size);
  let mean: Float64Array = new Float64Array(size);
  let square: Float64Array = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    gradient.fill(0);
    objective(point, gradient);
    mean = combine(mean, gradient, (old, slope) => DECAY * old + (1 - DECAY) * slope);
    square = combine(
      square,
      gradient,
      (old, slope) => DECAY_SQUARED * old + (1 - DECAY_SQUARED) * slope * slope,
    );
    const pace = rate * (1 - (step - 1) / steps);
    const [bias, squareBias] = [1 - DECAY ** step, 1 - DECAY_SQUARED ** step];
    const move = combine(
      mean,
      square,
      (slope, squared) => (pace * (slope / bias)) / (Math.sqrt(squared / squareBias) + TINY),
    );
    addScaled(point, -1, move);
  }
  return point;
}
