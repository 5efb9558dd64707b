import { type ClassifierData, GUESSED_KINDS, MOST_STEPS } from '../../answer/manners/guess/model.ts';

/** A weight that rounds to less is left out. */
const LEAST_STEPS = 1;
/** Weights beyond are as good as this. */
const LARGEST_WEIGHT = 8;
const FULL = 255;

/** A fitted classifier in the form of its data file: weights in steps, small ones left out. */
export function encodeClassifier(
  weights: Float32Array,
  known: ReadonlySet<number>,
  thresholds: readonly number[],
): ClassifierData {
  const step = LARGEST_WEIGHT / MOST_STEPS;
  const kinds = GUESSED_KINDS.length;
  const encoded = GUESSED_KINDS.map((kind, at) => {
    const bytes: number[] = [];
    let last = -1;
    for (let row = 0; row * kinds < weights.length; row++) {
      const steps = Math.round((weights[row * kinds + at] ?? 0) / step);
      if (Math.abs(steps) < LEAST_STEPS) continue;
      bytes.push(...gap(row - last), Math.max(-MOST_STEPS, Math.min(MOST_STEPS, steps)) & FULL);
      last = row;
    }
    return [kind, Buffer.from(bytes).toString('base64')] as const;
  });
  let last = -1;
  const rows = [...known].sort((one, other) => one - other);
  const steps = rows.flatMap((row) => {
    const bytes = gap(row - last);
    last = row;
    return bytes;
  });
  return {
    step,
    thresholds,
    known: Buffer.from(steps).toString('base64'),
    weights: Object.fromEntries(encoded),
  };
}

/** A distance as bytes: full ones, then the rest. */
function gap(distance: number): number[] {
  return [...new Array<number>(Math.floor(distance / FULL)).fill(FULL), distance % FULL];
}
