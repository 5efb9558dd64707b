import { type CompressedSparseRows, compressSparseRows, rowOf } from '../indexing/compressed-sparse-rows.ts';
import { contentWords } from '../indexing/content-words.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';
import { UNKNOWN } from '../indexing/vocabulary.ts';
import { ARTICLE_BM25, lengthNorm } from '../weighting/bm25.ts';

/** A posting is `article * COUNTS + count`; more than this says no more than this. */
const COUNTS = 256;
const MOST_COUNTED = COUNTS - 1;
const NONE = new Uint32Array(0);

/** The article of a posting. */
export const articleOf = (posting: number): number => posting >>> 8;
/** How often the key stands in the posting's article. */
export const countOf = (posting: number): number => posting & MOST_COUNTED;

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
    this.#byStem = postingsByStem(index);
    this.#stemsOfToneless = compressSparseRows(keyCount, (tell) => {
      const told = new Uint8Array(keyCount);
      for (const [word, stem] of stems.entries()) {
        if (!told[stem]) tell(toneless[word] ?? UNKNOWN, stem);
        told[stem] = 1;
      }
    });
    this.stemNorms = lengthNorms(index, stems);
    this.tonelessNorms = lengthNorms(index, toneless);
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

function postingOf(article: number, count: number): number {
  return article * COUNTS + Math.min(count, MOST_COUNTED);
}

function postingsByStem(index: SentenceIndex): CompressedSparseRows {
  const { stems, keyCount } = index.vocabulary;
  return compressSparseRows(keyCount, (tell) => {
    for (let article = 0; article < index.articles.length; article++) {
      const counts = new Map<number, number>();
      contentWords(index, article, (word) => {
        const stem = stems[word] ?? UNKNOWN;
        counts.set(stem, (counts.get(stem) ?? 0) + 1);
      });
      for (const [stem, count] of counts) tell(stem, postingOf(article, count));
    }
  });
}

function lengthNorms(index: SentenceIndex, keys: Uint32Array): Float64Array {
  const lengths = index.articles.map((_, article) => distinctKeys(index, article, keys));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const average = total / Math.max(1, lengths.length);
  return Float64Array.from(lengths, (length) => lengthNorm(length, average, ARTICLE_BM25));
}

function distinctKeys(index: SentenceIndex, article: number, keys: Uint32Array): number {
  const seen = new Set<number>();
  contentWords(index, article, (word) => seen.add(keys[word] ?? UNKNOWN));
  return seen.size;
}
