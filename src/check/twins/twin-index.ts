import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article, Problem } from '../../corpus/types.ts';
import { tokenize } from '../../text/unicode/tokenize.ts';
import { nearDuplicate } from './duplicates.ts';
import { shingles } from './minhash.ts';
import { Originals } from './originals.ts';

/** Articles that are read before other work gets a turn. */
const ARTICLES_A_TURN = 10;
/** Articles that are no longer there and are remembered all the same, at the most. */
const MOST_GONE = 1_000;

/** Finds articles that say nearly the same as a new one; kept between new ones, it reads only what has changed. */
export class TwinIndex {
  #numbers = new Map<string, number>();
  #originals = new Originals<Article>();
  /** By content hash: all that were added, and those that are there now. */
  #added = new Set<string>();
  #there = new Set<string>();

  /** Takes over all articles that are there now. */
  async update(articles: readonly Article[]): Promise<void> {
    this.#there = new Set(articles.map(({ hash }) => hash));
    if (this.#added.size > this.#there.size + MOST_GONE) this.#forget();
    for (const [index, article] of articles.entries()) {
      if (index % ARTICLES_A_TURN === 0) await nextTurn();
      this.add(article);
    }
  }

  /** Takes note of one more article. */
  add(article: Article): void {
    this.#there.add(article.hash);
    if (this.#added.has(article.hash)) return;
    this.#added.add(article.hash);
    const set = this.#shinglesOf(article);
    if (set.length > 0) this.#originals.add(article, set);
  }

  /**
   * Warns of an article that says nearly the same as another.
   * @param counts whether an article is compared at all, such as one's own earlier version
   */
  warningOf(article: Article, counts: (other: Article) => boolean): Problem[] {
    const set = this.#shinglesOf(article);
    if (set.length === 0) return [];
    const twin = this.#originals.find(set, (other) => this.#there.has(other.hash) && counts(other));
    return twin ? [nearDuplicate(article, twin)] : [];
  }

  #forget(): void {
    this.#numbers = new Map();
    this.#originals = new Originals();
    this.#added = new Set();
  }

  #shinglesOf({ text, paragraphs }: Article): Uint32Array {
    const words = paragraphs.flatMap(({ start, end }) => [
      ...tokenize(text.slice(start, end)).map(({ form }) => this.#numberOf(form)),
      0,
    ]);
    return shingles(Uint32Array.from(words));
  }

  /** A number for each word; 0 is none. */
  #numberOf(form: string): number {
    const known = this.#numbers.get(form);
    if (known !== undefined) return known;
    this.#numbers.set(form, this.#numbers.size + 1);
    return this.#numbers.size;
  }
}
