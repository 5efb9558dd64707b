import { topK } from '../../top-k.ts';
import { innerProduct } from '../quantise.ts';
import type { SentenceVectors } from '../sentence-vectors.ts';
import { centreOf } from './centre.ts';
import { estimateSigned } from './estimate.ts';
import { type GroupShift, shiftAll, shiftOf } from './group-shift.ts';
import { makeSigns, SIGNED, type Signs, signRow, UNMADE, UNSIGNED } from './signs.ts';

/** A sentence by number, and the inner product of its vector and the question's: the mean of the cosines of its forms. */
export interface NearSentence {
  readonly sentence: number;
  readonly cosine: number;
}

/** Below this, going through all vectors takes few milliseconds: nothing is estimated. */
const FEW_ROWS = 10_000;
/** Vectors that get their signs in one call: some milliseconds. */
const ROWS_A_CALL = 2_000;
/**
 * How many of the best estimates are computed exactly: at 100,000 generated sentences 995 of 1,000 of the 16 nearest are among
 * them and all of the four nearest; with half as many 975 are.
 */
const LEAST_CANDIDATES = 1_000;
const CANDIDATES_PER_WANTED = 16;

const NOWHERE = Number.NEGATIVE_INFINITY;

/**
 * Finds the sentences nearest to a question among vectors that another thread may still be filling in.
 *
 * Cosines are exact. Which sentences are nearest is exact as well where fewer than 10,000 have their vectors; otherwise the
 * candidates are chosen by estimates from one bit a dimension (see `estimate.ts`), which rarely miss one. What is needed for
 * these is made bit by bit, in each call or in `prepare`; sentences that have none of it yet are looked at exactly.
 */
export class NearestSentences {
  readonly #vectors: SentenceVectors;
  readonly #signs: Signs;
  readonly #scores: Float64Array;
  #made = 0;
  #signed = 0;
  /** How many had their vectors when the centre was computed. */
  #centredAt = FEW_ROWS / 2;

  /** @param count how many sentences the table has */
  constructor(vectors: SentenceVectors, count: number) {
    this.#vectors = vectors;
    this.#signs = makeSigns(count, vectors.dimensions);
    this.#scores = new Float64Array(count);
  }

  /**
   * The nearest sentences that have their vectors, nearest first; equally near ones by number.
   * @param question a vector of unit length
   * @param limit some tens: for each wanted one several are looked at
   * @param shift what is taken off the cosines before they are compared
   * @throws RangeError where it is of other dimensions than the sentences
   */
  nearest(question: Float32Array, limit: number, shift?: GroupShift): NearSentence[] {
    const { dimensions } = this.#vectors;
    if (question.length !== dimensions) {
      throw new RangeError(`A question of ${question.length} dimensions, sentences of ${dimensions}`);
    }
    this.prepare();
    if (limit <= 0) return [];
    const most = Math.max(LEAST_CANDIDATES, CANDIDATES_PER_WANTED * limit);
    this.#score(question);
    if (shift) shiftAll(this.#scores, shift);
    const candidates = topK(this.#scores, most, NOWHERE);
    return candidates
      .map((sentence) => {
        const cosine = this.#cosine(question, sentence);
        return { sentence, cosine, near: cosine - shiftOf(sentence, shift) };
      })
      .sort((a, b) => b.near - a.near || a.sentence - b.sentence)
      .slice(0, limit)
      .map(({ sentence, cosine }) => ({ sentence, cosine }));
  }

  /**
   * Takes in the vectors that were made since, and makes some of what speeds up the search: a few milliseconds of work.
   * @returns how many vectors still lack it; 0 also where there are so few that nothing is needed
   */
  prepare(): number {
    this.#noticeMade();
    if (this.#made < FEW_ROWS) return 0;
    if (this.#isCentreStale()) this.#centre();
    this.#signSome();
    return this.#made - this.#signed;
  }

  #noticeMade(): void {
    const { state } = this.#signs;
    if (this.#made === state.length) return;
    for (let row = 0; row < state.length; row++) {
      if (state[row] !== UNMADE || Atomics.load(this.#vectors.made, row) === 0) continue;
      state[row] = UNSIGNED;
      this.#made++;
    }
  }

  #isCentreStale(): boolean {
    const isComplete = this.#made === this.#scores.length;
    return this.#made >= 2 * this.#centredAt || (isComplete && this.#made > this.#centredAt);
  }

  /** Starts over with a centre of all vectors there are by now: the first ones may be of one language or matter only. */
  #centre(): void {
    const { state, centre } = this.#signs;
    centre.set(centreOf(this.#vectors, state));
    for (let row = 0; row < state.length; row++) if (state[row] === SIGNED) state[row] = UNSIGNED;
    this.#centredAt = this.#made;
    this.#signed = 0;
  }

  #signSome(): void {
    const { state } = this.#signs;
    let row = -1;
    for (let left = Math.min(ROWS_A_CALL, this.#made - this.#signed); left > 0; left--) {
      row = state.indexOf(UNSIGNED, row + 1);
      signRow(this.#signs, this.#vectors, row);
      this.#signed++;
    }
  }

  #score(question: Float32Array): void {
    const { state } = this.#signs;
    if (this.#signed > 0) estimateSigned(this.#signs, question, this.#scores);
    if (this.#signed === state.length) return;
    for (let row = 0; row < state.length; row++) {
      if (state[row] === UNMADE) this.#scores[row] = NOWHERE;
      else if (state[row] === UNSIGNED) this.#scores[row] = this.#cosine(question, row);
    }
  }

  #cosine(question: Float32Array, row: number): number {
    const { bytes, scales, dimensions } = this.#vectors;
    return (scales[row] ?? 0) * innerProduct(question, bytes, row * dimensions);
  }
}
