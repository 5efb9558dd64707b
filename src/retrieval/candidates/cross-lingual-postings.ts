import { namingOf } from '../indexing/article-tables.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';

/** Which articles name what: one ascending list of cross-lingual term and article number. */
export class CrossLingualPostings {
  readonly #postings: Float64Array;

  constructor({ namings }: Pick<SentenceIndex, 'namings'>) {
    this.#postings = namings;
  }

  /** How many articles name `hash`. */
  count(hash: number): number {
    return this.#lowerBound(namingOf(hash + 1, 0)) - this.#lowerBound(namingOf(hash, 0));
  }

  /** Tells the articles that name `hash`, ascending. */
  forEach(hash: number, tell: (article: number) => void): void {
    const first = this.#lowerBound(namingOf(hash, 0));
    const end = this.#lowerBound(namingOf(hash + 1, 0));
    for (const posting of this.#postings.subarray(first, end)) tell(posting - namingOf(hash, 0));
  }

  #lowerBound(posting: number): number {
    let [from, to] = [0, this.#postings.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#postings[middle]! < posting) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
