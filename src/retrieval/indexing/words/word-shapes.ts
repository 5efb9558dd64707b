import { bitCount, eachPair, pairCount } from '../../../text/similarity/dice.ts';

/** The tables that shapes are made of. */
interface WordTables {
  readonly forms: readonly string[];
  readonly stems: Uint32Array;
  readonly skeletons: Uint32Array;
}

/** Numbers kept of each word. */
const WIDTH = 5;
const [STEM, SKELETON, LOW, HIGH, PAIRS] = [0, 1, 2, 3, 4];

/** The character pairs of a word as 64 bits; words that share pairs share bits. */
export interface PairBits {
  readonly low: number;
  readonly high: number;
  /** How many pairs there are. */
  readonly pairs: number;
  /** How many of them have no bit of their own: as far as the bits tell, any word shares them. */
  readonly hidden: number;
}

/**
 * What words are compared by, side by side: looking through text means meeting words in no order, and one look into memory far
 * away is what a comparison costs.
 */
export class WordShapes {
  readonly #numbers: Uint32Array;

  constructor({ forms, stems, skeletons }: WordTables) {
    const numbers = new Uint32Array(forms.length * WIDTH);
    let at = 0;
    for (const [word, form] of forms.entries()) {
      const { low, high, pairs } = pairBits(form);
      numbers.set([stems[word] ?? 0, skeletons[word] ?? 0, low, high, pairs], at);
      at += WIDTH;
    }
    this.#numbers = numbers;
  }

  /** The stem of a word. */
  stem(word: number): number {
    return this.#numbers[word * WIDTH + STEM] ?? 0;
  }

  /** The skeleton of a word. */
  skeleton(word: number): number {
    return this.#numbers[word * WIDTH + SKELETON] ?? 0;
  }

  /** A number that Dice's coefficient of a word's pairs and others is not above. */
  mostDice(word: number, { low, high, pairs, hidden }: PairBits): number {
    const at = word * WIDTH;
    const shared =
      bitCount((this.#numbers[at + LOW] ?? 0) & low) + bitCount((this.#numbers[at + HIGH] ?? 0) & high);
    return (2 * (shared + hidden)) / ((this.#numbers[at + PAIRS] ?? 0) + pairs);
  }
}

/** The character pairs of a word as bits. */
export function pairBits(form: string): PairBits {
  let [low, high] = [0, 0];
  eachPair(form, (pair) => {
    const bit = (Math.imul(pair >>> 16, 0x9e3779b1) ^ Math.imul(pair & 0xffff, 0x85ebca6b)) >>> 26;
    if (bit < 32) low |= 1 << bit;
    else high |= 1 << (bit - 32);
  });
  const pairs = pairCount(form);
  return { low: low >>> 0, high: high >>> 0, pairs, hidden: pairs - bitCount(low) - bitCount(high) };
}
