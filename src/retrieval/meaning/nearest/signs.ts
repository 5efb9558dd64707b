import type { SentenceVectors } from '../sentence-vectors.ts';

/** The states of a row: it has no vector yet, a vector only, or its signs as well. */
export const UNMADE = 0;
export const UNSIGNED = 1;
export const SIGNED = 2;

const BITS_A_WORD = 32;

/**
 * What estimates the inner products of the rows of a table: of each row on which side of the centre each of its numbers is,
 * and two numbers.
 */
export interface Signs {
  readonly state: Uint8Array;
  readonly centre: Float32Array;
  /** Words of signs in a row: bit `d % 32` of word `d / 32` is set where dimension `d` is above the centre's. */
  readonly wordsPerRow: number;
  readonly words: Uint32Array;
  /** The inner product of the centre and the row. */
  readonly alongCentre: Float32Array;
  /** What one sign is worth, so that the row's difference from the centre and its signs have the right inner product. */
  readonly worth: Float32Array;
}

/** Room for the signs of some rows, none of which has a vector yet. */
export function makeSigns(rows: number, dimensions: number): Signs {
  const wordsPerRow = Math.ceil(dimensions / BITS_A_WORD);
  return {
    state: new Uint8Array(rows),
    centre: new Float32Array(dimensions),
    wordsPerRow,
    words: new Uint32Array(rows * wordsPerRow),
    alongCentre: new Float32Array(rows),
    worth: new Float32Array(rows),
  };
}

/** Gives a row that has its vector its signs. */
export function signRow(signs: Signs, { bytes, scales, dimensions }: SentenceVectors, row: number): void {
  const { centre, wordsPerRow, words } = signs;
  const from = row * dimensions;
  const scale = scales[row] ?? 0;
  let along = 0;
  let absolute = 0;
  let squares = 0;
  for (let word = 0; word < wordsPerRow; word++) {
    const start = word * BITS_A_WORD;
    const end = Math.min(start + BITS_A_WORD, dimensions);
    let bits = 0;
    for (let at = start; at < end; at++) {
      const middle = centre[at] ?? 0;
      const number = scale * (bytes[from + at] ?? 0);
      const difference = number - middle;
      if (difference > 0) bits |= 1 << (at - start);
      along += middle * number;
      absolute += Math.abs(difference);
      squares += difference * difference;
    }
    words[row * wordsPerRow + word] = bits;
  }
  signs.alongCentre[row] = along;
  signs.worth[row] = absolute > 0 ? squares / absolute : 0;
  signs.state[row] = SIGNED;
}
