import { rowEnd, rowStart } from '../indexing/compressed-sparse-rows.ts';
import { lowerBound } from '../indexing/lower-bound.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';

/** More articles than any one machine holds; 2^32 times this stays below 2^53. */
const ARTICLES = 2 ** 21;

/** Which articles name what: one ascending list of cross-lingual term and article number. */
export class CrossLingualPostings {
  /** `hash * ARTICLES + article`, exact in a double. */
  readonly #postings: Float64Array;

  constructor({ crossLingualTerms, crossLingualStart, articleOf }: SentenceIndex) {
    const postings = new Float64Array(crossLingualTerms.length);
    for (const [sentence, article] of articleOf.entries()) {
      const end = rowEnd(crossLingualStart, sentence);
      for (let at = rowStart(crossLingualStart, sentence); at < end; at++) {
        postings[at] = crossLingualTerms[at]! * ARTICLES + article;
      }
    }
    postings.sort();
    this.#postings = postings.filter((posting, at) => at === 0 || posting !== postings[at - 1]);
  }

  /** How many articles name `hash`. */
  count(hash: number): number {
    return lowerBound(this.#postings, (hash + 1) * ARTICLES) - lowerBound(this.#postings, hash * ARTICLES);
  }

  /** Tells the articles that name `hash`, ascending. */
  forEach(hash: number, tell: (article: number) => void): void {
    const first = lowerBound(this.#postings, hash * ARTICLES);
    const end = lowerBound(this.#postings, (hash + 1) * ARTICLES);
    for (const posting of this.#postings.subarray(first, end)) tell(posting - hash * ARTICLES);
  }
}
