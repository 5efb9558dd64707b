import { SIGNED, type Signs } from './signs.ts';

const BYTES_A_WORD = 4;
const BITS = 8;
const VALUES = 2 ** BITS;

/**
 * Estimates the inner products of a question and all rows that have their signs.
 *
 * With `q` the question, `c` the centre and `r` what of `q` is at right angles to `c`, `q = k c + r` and for a row `x`
 * `<q, x> = k <c, x> + <r, x - c>`. `<c, x>` is kept; only `<r, x - c>` is estimated, by the signs of `x - c`
 * (the estimate of RaBitQ, Gao and Long 2024, without its rotation, and with `r` in full precision).
 */
export function estimateSigned(signs: Signs, question: Float32Array, estimates: Float64Array): void {
  const { state, alongCentre, worth } = signs;
  const share = shareOfCentre(question, signs.centre);
  const rest = question.map((number, at) => number - share * (signs.centre[at] ?? 0));
  const total = rest.reduce((sum, number) => sum + number, 0);
  const sums = subsetSums(rest, signs.wordsPerRow);
  for (let row = 0; row < state.length; row++) {
    if (state[row] !== SIGNED) continue;
    const signed = 2 * sumOfSet(signs, sums, row) - total;
    estimates[row] = share * (alongCentre[row] ?? 0) + (worth[row] ?? 0) * signed;
  }
}

function shareOfCentre(question: Float32Array, centre: Float32Array): number {
  let along = 0;
  let squares = 0;
  for (let at = 0; at < centre.length; at++) {
    along += (question[at] ?? 0) * (centre[at] ?? 0);
    squares += (centre[at] ?? 0) * (centre[at] ?? 0);
  }
  return squares > 0 ? along / squares : 0;
}

/** For each eight dimensions and each set of them the sum of its numbers, so that a byte of signs takes one look. */
function subsetSums(numbers: Float32Array, words: number): Float32Array {
  const sums = new Float32Array(words * BYTES_A_WORD * VALUES);
  for (let from = 0; from < sums.length; from += VALUES) {
    const first = (from / VALUES) * BITS;
    for (let set = 1; set < VALUES; set++) {
      const highest = 31 - Math.clz32(set);
      sums[from + set] = (sums[from + (set ^ (1 << highest))] ?? 0) + (numbers[first + highest] ?? 0);
    }
  }
  return sums;
}

/** The sum of the numbers whose dimensions are set in a row, by four sums that do not wait for each other. */
function sumOfSet({ words, wordsPerRow }: Signs, sums: Float32Array, row: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  const from = row * wordsPerRow;
  for (let word = 0, at = 0; word < wordsPerRow; word++, at += BYTES_A_WORD * VALUES) {
    const bits = words[from + word] ?? 0;
    first += sums[at + (bits & 255)] ?? 0;
    second += sums[at + VALUES + ((bits >>> 8) & 255)] ?? 0;
    third += sums[at + 2 * VALUES + ((bits >>> 16) & 255)] ?? 0;
    fourth += sums[at + 3 * VALUES + (bits >>> 24)] ?? 0;
  }
  return first + second + third + fourth;
}
