import { articleOf, countOf, postingOf } from '../indexing/article-tables.ts';
import { type CompressedSparseRows, compressSparseRows, rowOf } from '../indexing/compressed-sparse-rows.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';
import { UNKNOWN } from '../indexing/vocabulary.ts';
import { ARTICLE_BM25, lengthNorms } from '../weighting/bm25.ts';

const NONE = new Uint32Array(0);

/** Which articles hold which stems and toneless keys, and how often; function words are left out. */
export class ArticlePostings {
  /** BM25 length norm of each article, by its distinct stems and by its distinct toneless keys. */
  readonly stemNorms: Float64Array;
  readonly tonelessNorms: Float64Array;
  readonly #byStem: CompressedSparseRows;
  /** The stems of each toneless key: a stem has one toneless key. */
  readonly #stemsOfToneless: CompressedSparseRows;

  /** @param index with fewer than 2^24 articles */
  constructor(index: SentenceIndex) {
    const { stems, toneless, keyCount } = index.vocabulary;
    this.#byStem = index.stemPostings;
    this.#stemsOfToneless = compressSparseRows(keyCount, (tell) => {
      const told = new Uint8Array(keyCount);
      for (const [word, stem] of stems.entries()) {
        if (!told[stem]) tell(toneless[word] ?? UNKNOWN, stem);
        told[stem] = 1;
      }
    });
    this.stemNorms = lengthNorms(index.distinctStems, ARTICLE_BM25);
    this.tonelessNorms = lengthNorms(index.distinctToneless, ARTICLE_BM25);
  }

  /** The postings of a stem, ascending. */
  ofStem(stem: number): Uint32Array {
    return stem === UNKNOWN ? NONE : rowOf(this.#byStem, stem);
  }

  /** The postings of a toneless key, made of those of its stems. */
  ofToneless(toneless: number): Uint32Array {
    if (toneless === UNKNOWN) return NONE;
    const [first, ...others] = rowOf(this.#stemsOfToneless, toneless);
    if (first === undefined) return NONE;
    return others.length === 0 ? this.ofStem(first) : this.#united([first, ...others]);
  }

  #united(stems: readonly number[]): Uint32Array {
    const counts = new Map<number, number>();
    for (const stem of stems) {
      for (const posting of this.ofStem(stem)) {
        const article = articleOf(posting);
        counts.set(article, (counts.get(article) ?? 0) + countOf(posting));
      }
    }
    return Uint32Array.from(counts, ([article, count]) => postingOf(article, count));
  }
}
