import { eachPair, pairCount } from '../../text/similarity/dice.ts';
import type { QueryTerm } from '../question/query.ts';

/** A power of two; questions have fewer pairs than this, and most words' pairs are in none of the chains. */
const CHAINS = 1024;

/** How many character pairs a word shares with each term of a question, however many terms there are. */
export class SharedPairs {
  /** The terms that share any pair with the word counted. */
  readonly met: number[] = [];
  /** The first entry of each chain, and the next one after each entry; -1 at the end. */
  readonly #first = new Int32Array(CHAINS).fill(-1);
  readonly #next: number[] = [];
  readonly #pairs: number[] = [];
  readonly #terms: number[] = [];
  /** The word in which an entry was met last. */
  readonly #metIn: number[] = [];
  readonly #shared: number[];
  readonly #sizes: readonly number[];
  #word = 0;
  #form = '';
  #size = 0;
  readonly #meet = (pair: number) => {
    for (let entry = this.#first[chainOf(pair)] ?? -1; entry >= 0; entry = this.#next[entry] ?? -1) {
      if (this.#pairs[entry] !== pair || this.#metIn[entry] === this.#word) continue;
      this.#metIn[entry] = this.#word;
      const term = this.#terms[entry] ?? 0;
      const shared = this.#shared[term] ?? 0;
      if (shared === 0) this.met.push(term);
      this.#shared[term] = shared + 1;
    }
  };

  constructor(terms: readonly Pick<QueryTerm, 'pairs'>[]) {
    this.#shared = new Array<number>(terms.length).fill(0);
    this.#sizes = terms.map(({ pairs }) => pairs.length);
    for (const [term, { pairs }] of terms.entries()) {
      for (const pair of pairs) this.#enter(pair, term);
    }
  }

  #enter(pair: number, term: number): void {
    const chain = chainOf(pair);
    this.#next.push(this.#first[chain] ?? -1);
    this.#first[chain] = this.#pairs.length;
    this.#pairs.push(pair);
    this.#terms.push(term);
    this.#metIn.push(0);
  }

  /** Counts the pairs of a word, which `dice` then is about. */
  count(form: string): void {
    for (const term of this.met) this.#shared[term] = 0;
    this.met.length = 0;
    this.#word++;
    this.#form = form;
    this.#size = 0;
    eachPair(form, this.#meet);
  }

  /** Dice's coefficient of the word counted and a term; any number below `least` where it is below that. */
  dice(term: number, least: number): number {
    const shared = this.#shared[term] ?? 0;
    const size = this.#sizes[term] ?? 0;
    // The word has no fewer pairs than it shares.
    const most = (2 * shared) / (shared + size);
    if (most < least) return most;
    if (this.#size === 0) this.#size = pairCount(this.#form);
    return (2 * shared) / (this.#size + size);
  }
}

function chainOf(pair: number): number {
  return ((pair >>> 16) * 31 + pair) & (CHAINS - 1);
}
