import { namingOf } from '../indexing/article-tables.ts';
import { lowerBound } from '../indexing/lower-bound.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';

/** Which articles name what: one ascending list of cross-lingual term and article number. */
export class CrossLingualPostings {
  readonly #postings: Float64Array;

  constructor({ namings }: Pick<SentenceIndex, 'namings'>) {
    this.#postings = namings;
  }

  /** How many articles name `hash`. */
  count(hash: number): number {
    return lowerBound(this.#postings, namingOf(hash + 1, 0)) - lowerBound(this.#postings, namingOf(hash, 0));
  }

  /** Tells the articles that name `hash`, ascending. */
  forEach(hash: number, tell: (article: number) => void): void {
    const first = lowerBound(this.#postings, namingOf(hash, 0));
    const end = lowerBound(this.#postings, namingOf(hash + 1, 0));
    for (const posting of this.#postings.subarray(first, end)) tell(posting - namingOf(hash, 0));
  }
}
