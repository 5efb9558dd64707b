import { bitCount, eachPair } from '../../../text/similarity/dice.ts';
import {
  type CompressedSparseRows,
  compressSparseRows,
  rowEnd,
  rowStart,
} from '../compressed-sparse-rows.ts';
import { lowerBound } from '../lower-bound.ts';

/** Pairs of characters are hashed into so many lists; a power of two. */
const LISTS = 1 << 16;
/** Words of this many characters and more are taken together: there are hardly any. */
const LONGEST = 64;
const LENGTHS = LONGEST + 1;
/** Words have to be met in this many of the lists: one more list to go through each, and far fewer words to compare. */
const HITS = 2;

/** What words are looked for by, and how unlike they may be. */
export interface SpellingRequest {
  /** Characters of the word. */
  readonly length: number;
  /** Its distinct character pairs, see `characterPairs`. */
  readonly pairs: Uint32Array;
  /** Its letters as bits, see `letterBits`. */
  readonly letters: number;
  /** Least Dice coefficient of the pairs. */
  readonly similarity: number;
  /** By how many characters the lengths may differ. */
  readonly lengthDifference: number;
  /** How many of the bits in `letters` must be there. */
  readonly sharedLetters: number;
}

/**
 * The words of a corpus by the pairs of characters that they hold. Words that are alike share so many pairs that each holds
 * one at least of the other's rarest few: only the lists of those are gone through, and there only words of about the right
 * length, which stand together, since words are numbered by length here. Lists may hold a word twice or by an accident of
 * hashing, so what is found has to be compared.
 */
export class SpellingIndex {
  /** The corpus's numbers of the words, and their letters, by the numbers here. */
  readonly #words: Uint32Array;
  readonly #letters: Uint32Array;
  /** Where the words of each length begin: first those that hold no pair twice, then the others. */
  readonly #start: Uint32Array;
  readonly #byPair: CompressedSparseRows;
  /** In how many lists each word was met, up to `HITS`, while words are looked for; 0 in between. */
  readonly #counts: Uint8Array;

  /**
   * @param forms the words
   * @param letters the `letterBits` of each
   */
  constructor(forms: readonly string[], letters: Uint32Array) {
    const groups = Uint8Array.from(forms, groupFinder());
    const { start, values } = compressSparseRows(2 * LENGTHS, (tell) => {
      for (let word = 0; word < groups.length; word++) tell(groups[word] ?? 0, word);
    });
    this.#words = values;
    this.#start = start;
    this.#letters = values.map((word) => letters[word] ?? 0);
    this.#counts = new Uint8Array(values.length);
    this.#byPair = compressSparseRows(LISTS, (tell) => {
      let number = 0;
      const tellPair = (pair: number) => tell(listOf(pair), number);
      for (; number < values.length; number++) eachPair(forms[values[number] ?? 0] ?? '', tellPair);
    });
  }

  /**
   * Finds all words that are as alike as is asked, among others.
   * @returns their numbers in the corpus, ascending
   */
  candidates(request: SpellingRequest): number[] {
    const { pairs, length, similarity, lengthDifference } = request;
    const shortest = Math.min(LONGEST, Math.max(0, length - lengthDifference));
    const longest = Math.min(LONGEST, length + lengthDifference);
    const least = leastPairs(pairs.length, similarity);
    const hits = Math.min(HITS, leastShared(pairs.length + least, similarity));
    const counted: number[] = [];
    let shareable = pairs.length + hits - 1;
    for (const list of this.#shortestFirst(pairs)) {
      // What is in fewer than `hits` of the lists so far, this one included, shares at most this many pairs.
      const most = mostPairs(shareable--, pairs.length, similarity);
      if (most < least) break;
      this.#count(list, [shortest, Math.min(longest, most - 1)], request, counted);
      this.#count(list, [LENGTHS + shortest, LENGTHS + longest], request, counted);
    }
    return this.#take(counted, hits).sort((a, b) => a - b);
  }

  /** The corpus's numbers of the words that were counted so often; counting starts over. */
  #take(counted: readonly number[], hits: number): number[] {
    const found: number[] = [];
    for (const number of counted) {
      if ((this.#counts[number] ?? 0) >= hits) found.push(this.#words[number] ?? 0);
      this.#counts[number] = 0;
    }
    return found;
  }

  #shortestFirst(pairs: Uint32Array): number[] {
    const { start } = this.#byPair;
    const sizeOf = (list: number) => rowEnd(start, list) - rowStart(start, list);
    return Array.from(pairs, listOf).sort((a, b) => sizeOf(a) - sizeOf(b));
  }

  /** Counts the words of a list that are of some groups and hold enough of the letters. */
  #count(
    list: number,
    [first, last]: readonly [first: number, last: number],
    { letters, sharedLetters }: SpellingRequest,
    counted: number[],
  ): void {
    if (last < first) return;
    const { start, values } = this.#byPair;
    const end = rowEnd(start, list);
    const from = lowerBound(values, rowStart(this.#start, first), rowStart(start, list), end);
    const to = lowerBound(values, rowStart(this.#start, last + 1), from, end);
    for (const number of values.subarray(from, to)) {
      if (bitCount((this.#letters[number] ?? 0) & letters) < sharedLetters) continue;
      const count = this.#counts[number] ?? 0;
      if (count === 0) counted.push(number);
      if (count < HITS) this.#counts[number] = count + 1;
    }
  }
}

/** Puts words into groups by their length, those with a pair that they hold twice (or seem to) into groups of their own. */
function groupFinder(): (form: string) => number {
  const lastIn = new Uint32Array(LISTS);
  let [word, repeats] = [0, false];
  const note = (pair: number) => {
    const list = listOf(pair);
    repeats ||= lastIn[list] === word;
    lastIn[list] = word;
  };
  return (form) => {
    word++;
    repeats = false;
    eachPair(form, note);
    return Math.min(LONGEST, form.length) + (repeats ? LENGTHS : 0);
  };
}

function listOf(pair: number): number {
  return (Math.imul(pair >>> 16, 0x9e3779b1) ^ Math.imul(pair & 0xffff, 0x85ebca6b)) >>> 16;
}

/** Divisions need not be exact. */
const ROUNDING = 1e-9;

/** The most pairs that a word can have that shares `shared` of `pairs` and is `similarity` alike. */
function mostPairs(shared: number, pairs: number, similarity: number): number {
  return Math.floor((2 * shared) / similarity - pairs + ROUNDING);
}

/** The fewest: those that it shares are among its own. */
function leastPairs(pairs: number, similarity: number): number {
  return Math.ceil((similarity * pairs) / (2 - similarity) - ROUNDING);
}

/** The fewest that words must share that have `pairs` together. */
function leastShared(pairs: number, similarity: number): number {
  return Math.ceil((similarity * pairs) / 2 - ROUNDING);
}
