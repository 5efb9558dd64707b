import { type CompressedSparseRows, compressSparseRows } from '../indexing/compressed-sparse-rows.ts';
import { contentWords } from '../indexing/content-words.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';
import { UNKNOWN } from '../indexing/vocabulary.ts';

/** A posting is `article * COUNTS + count`; more than this says no more than this. */
const COUNTS = 256;
const MOST_COUNTED = COUNTS - 1;
const NONE = new Uint32Array(0);

/** The article of a posting. */
export const articleOf = (entry: number): number => entry >>> 8;
/** How often the key stands in the posting's article. */
export const countOf = (entry: number): number => entry & MOST_COUNTED;

/** How many distinct keys each article holds. */
export interface Lengths {
  readonly of: Uint32Array;
  readonly average: number;
}

/** Which articles hold which stems and toneless keys, and how often; function words are left out. */
export class ArticlePostings {
  readonly stemLengths: Lengths;
  readonly tonelessLengths: Lengths;
  readonly #byStem: CompressedSparseRows;
  /** The stems of each toneless key: a stem has one toneless key. */
  readonly #stemsOfToneless: CompressedSparseRows;

  /** @param index with fewer than 2^24 articles */
  constructor(index: SentenceIndex) {
    const { vocabulary } = index;
    this.#byStem = postingsByStem(index);
    this.#stemsOfToneless = compressSparseRows(vocabulary.keyCount, (tell) => {
      const told = new Uint8Array(vocabulary.keyCount);
      for (let word = 0; word < vocabulary.stems.length; word++) {
        const stem = vocabulary.stems[word]!;
        if (!told[stem]) tell(vocabulary.toneless[word]!, stem);
        told[stem] = 1;
      }
    });
    this.stemLengths = lengthsOf(index, vocabulary.stems);
    this.tonelessLengths = lengthsOf(index, vocabulary.toneless);
  }

  /** The postings of a stem, ascending. */
  ofStem(stem: number): Uint32Array {
    return stem === UNKNOWN ? NONE : listOf(this.#byStem, stem);
  }

  /** The postings of a toneless key, made of those of its stems. */
  ofToneless(toneless: number): Uint32Array {
    if (toneless === UNKNOWN) return NONE;
    const stems = listOf(this.#stemsOfToneless, toneless);
    if (stems.length === 1) return this.ofStem(stems[0]!);
    const counts = new Map<number, number>();
    for (const stem of stems) {
      for (const entry of this.ofStem(stem)) {
        counts.set(articleOf(entry), (counts.get(articleOf(entry)) ?? 0) + countOf(entry));
      }
    }
    return Uint32Array.from(counts, ([article, count]) => posting(article, count));
  }
}

function listOf({ start, values }: CompressedSparseRows, key: number): Uint32Array {
  return values.subarray(start[key]!, start[key + 1]!);
}

function posting(article: number, count: number): number {
  return article * COUNTS + Math.min(count, MOST_COUNTED);
}

function postingsByStem(index: SentenceIndex): CompressedSparseRows {
  const { stems, keyCount } = index.vocabulary;
  return compressSparseRows(keyCount, (tell) => {
    const counts = new Uint32Array(keyCount);
    for (let article = 0; article < index.articles.length; article++) {
      const seen: number[] = [];
      contentWords(index, article, (word) => {
        if (counts[stems[word]!]!++ === 0) seen.push(stems[word]!);
      });
      for (const stem of seen) {
        tell(stem, posting(article, counts[stem]!));
        counts[stem] = 0;
      }
    }
  });
}

function lengthsOf(index: SentenceIndex, keys: Uint32Array): Lengths {
  const seenIn = new Uint32Array(index.vocabulary.keyCount);
  const lengths = new Uint32Array(index.articles.length);
  for (let article = 0; article < lengths.length; article++) {
    contentWords(index, article, (word) => {
      if (seenIn[keys[word]!] !== article + 1) lengths[article]!++;
      seenIn[keys[word]!] = article + 1;
    });
  }
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return { of: lengths, average: total / Math.max(1, lengths.length) };
}
