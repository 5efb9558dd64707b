import type { SentenceIndex } from '../indexing/sentence-index.ts';

/** Which articles name what: one ascending list of cross-lingual term hash and article number. */
export class CrossLingualPostings {
  /** `hash * ARTICLES + article`, exact in a double. */
  readonly #entries: Float64Array;

  constructor({ crossLingualTerms, crossLingualStart, articleOf }: SentenceIndex) {
    const entries = new Float64Array(crossLingualTerms.length);
    for (let sentence = 0; sentence < articleOf.length; sentence++) {
      for (let at = crossLingualStart[sentence]!; at < crossLingualStart[sentence + 1]!; at++) {
        entries[at] = crossLingualTerms[at]! * ARTICLES + articleOf[sentence]!;
      }
    }
    entries.sort();
    this.#entries = entries.filter((entry, at) => at === 0 || entry !== entries[at - 1]);
  }

  /** How many articles name `hash`. */
  count(hash: number): number {
    return this.#lowerBound((hash + 1) * ARTICLES) - this.#lowerBound(hash * ARTICLES);
  }

  /** Tells the articles that name `hash`, ascending. */
  forEach(hash: number, tell: (article: number) => void): void {
    const end = this.#lowerBound((hash + 1) * ARTICLES);
    for (let at = this.#lowerBound(hash * ARTICLES); at < end; at++)
      tell(this.#entries[at]! - hash * ARTICLES);
  }

  /** The articles that name `hash`, ascending. */
  articles(hash: number): number[] {
    const found: number[] = [];
    this.forEach(hash, (article) => found.push(article));
    return found;
  }

  #lowerBound(entry: number): number {
    let [from, to] = [0, this.#entries.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#entries[middle]! < entry) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

/** More articles than any one machine holds; 2^32 times this stays below 2^53. */
const ARTICLES = 2 ** 21;
