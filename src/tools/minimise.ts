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
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    gradient.fill(0);
    objective(point, gradient);
    const pace = rate * (1 - (step - 1) / steps);
    for (let at = 0; at < size; at++) {
      const slope = gradient[at]!;
      mean[at] = DECAY * mean[at]! + (1 - DECAY) * slope;
      square[at] = DECAY_SQUARED * square[at]! + (1 - DECAY_SQUARED) * slope * slope;
      const unbiased = Math.sqrt(square[at]! / (1 - DECAY_SQUARED ** step));
      point[at]! -= (pace * (mean[at]! / (1 - DECAY ** step))) / (unbiased + TINY);
    }
  }
  return point;
}
