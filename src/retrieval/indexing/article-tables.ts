import { type CompressedSparseRows, compressSparseRows, rowEnd, rowStart } from './compressed-sparse-rows.ts';
import { contentWords } from './content-words.ts';
import type { ArticleTables, SentenceTables } from './sentence-index.ts';
import { UNKNOWN } from './vocabulary.ts';

/** A posting is `article * COUNTS + count`. */
const COUNTS = 256;
/** Standing in an article more often than this says no more than this. */
export const MOST_COUNTED = COUNTS - 1;
/** More articles than any one machine holds; 2^32 times this stays below 2^53. */
const ARTICLES = 2 ** 21;

/** The posting of an article that holds a key `count` times. */
export function postingOf(article: number, count: number): number {
  return article * COUNTS + Math.min(count, MOST_COUNTED);
}

/** The article of a posting. */
export const articleOf = (posting: number): number => posting >>> 8;
/** How often the key stands in the posting's article. */
export const countOf = (posting: number): number => posting & MOST_COUNTED;

/** One number, exact in a double, for an article that names `hash`; those of a hash stand together. */
export function namingOf(hash: number, article: number): number {
  return hash * ARTICLES + article;
}

/** @param tables of fewer than 2^21 articles */
export function articleTables(tables: SentenceTables): ArticleTables {
  const { stems, toneless } = tables.vocabulary;
  return {
    stemPostings: stemPostings(tables),
    distinctStems: distinctKeys(tables, stems),
    distinctToneless: distinctKeys(tables, toneless),
    namings: namings(tables),
  };
}

function stemPostings(tables: SentenceTables): CompressedSparseRows {
  const { stems, keyCount } = tables.vocabulary;
  const counts = new Uint32Array(keyCount);
  return compressSparseRows(keyCount, (tell) => {
    for (let article = 0; article < tables.totals.articles; article++) {
      const held: number[] = [];
      contentWords(tables, article, (word) => {
        const stem = stems[word] ?? UNKNOWN;
        const before = counts[stem] ?? 0;
        if (before === 0) held.push(stem);
        counts[stem] = before + 1;
      });
      for (const stem of held) {
        tell(stem, postingOf(article, counts[stem] ?? 0));
        counts[stem] = 0;
      }
    }
  });
}

function distinctKeys(tables: SentenceTables, keys: Uint32Array): Uint32Array {
  const lastIn = new Uint32Array(tables.vocabulary.keyCount).fill(UNKNOWN);
  const distinct = new Uint32Array(tables.totals.articles);
  for (const article of distinct.keys()) {
    let count = 0;
    contentWords(tables, article, (word) => {
      const key = keys[word] ?? UNKNOWN;
      if (lastIn[key] === article) return;
      lastIn[key] = article;
      count++;
    });
    distinct[article] = count;
  }
  return distinct;
}

function namings({
  crossLingualTerms,
  crossLingualStart,
  articleOf: articles,
}: SentenceTables): Float64Array {
  const all = new Float64Array(crossLingualTerms.length);
  for (const [sentence, article] of articles.entries()) {
    const end = rowEnd(crossLingualStart, sentence);
    for (let at = rowStart(crossLingualStart, sentence); at < end; at++)
      all[at] = namingOf(crossLingualTerms[at] ?? 0, article);
  }
  return distinct(all.sort());
}

/** @param numbers ascending; overwritten */
function distinct(numbers: Float64Array): Float64Array {
  let length = 0;
  for (const number of numbers)
    if (length === 0 || number !== numbers[length - 1]) numbers[length++] = number;
  return numbers.slice(0, length);
}
