import type { SentenceVectors } from '../sentence-vectors.ts';
import { UNMADE } from './signs.ts';

/** Enough for each of its numbers to be right within some hundredths of how far the vectors are spread. */
const SAMPLE = 2_000;

/** The mean of vectors taken evenly from those that are made. */
export function centreOf({ bytes, scales, dimensions }: SentenceVectors, state: Uint8Array): Float32Array {
  const made = [...state.keys()].filter((row) => state[row] !== UNMADE);
  const step = Math.ceil(made.length / SAMPLE);
  const sample = made.filter((_, place) => place % step === 0);
  const centre = new Float32Array(dimensions);
  for (const row of sample) {
    const share = (scales[row] ?? 0) / sample.length;
    for (let at = 0; at < dimensions; at++) {
      centre[at] = (centre[at] ?? 0) + share * (bytes[row * dimensions + at] ?? 0);
    }
  }
  return centre;
}
