import { rowEnd, rowStart } from '../indexing/compressed-sparse-rows.ts';
import type { CorpusStatistics } from '../indexing/corpus-statistics.ts';
import {
  type ArticleTables,
  type SentenceIndex,
  type SentenceTables,
  titleWords,
} from '../indexing/sentence-index.ts';
import type { FoundArticle, FoundTables } from './article-source.ts';

/** Articles that are found elsewhere are not found by tables here. */
export const NO_ARTICLE_TABLES: ArticleTables = {
  stemPostings: { start: new Uint32Array(0), values: new Uint32Array(0) },
  distinctStems: new Uint32Array(0),
  distinctToneless: new Uint32Array(0),
  namings: new Float64Array(0),
};

/** What an index holds of one article, by number. */
export function cutTables(index: SentenceTables, article: number): FoundTables {
  const { words, capital, wordStart, crossLingualTerms, crossLingualStart, firstSentence } = index;
  const from = rowStart(firstSentence, article);
  const to = rowEnd(firstSentence, article);
  const wordsAt = [rowStart(wordStart, from), rowStart(wordStart, to)] as const;
  const termsAt = [rowStart(crossLingualStart, from), rowStart(crossLingualStart, to)] as const;
  return {
    titleWords: titleWords(index, article),
    words: words.subarray(...wordsAt),
    capital: capital.subarray(...wordsAt),
    wordStart: wordStart.subarray(from, to + 1).map((start) => start - wordsAt[0]),
    crossLingualTerms: crossLingualTerms.subarray(...termsAt),
    crossLingualStart: crossLingualStart.subarray(from, to + 1).map((start) => start - termsAt[0]),
  };
}

/** An index over a few articles of a corpus, and their numbers there in the order in which they were found. */
export interface AssembledIndex {
  readonly index: SentenceIndex;
  readonly order: readonly number[];
}

/** Makes an index over the articles found, weighed by the statistics of the corpus that they are from and in its order. */
export function assembleIndex(found: readonly FoundArticle[], statistics: CorpusStatistics): AssembledIndex {
  const inOrder = [...found].sort((a, b) => a.number - b.number);
  const tables = inOrder.map((each) => each.tables);
  const sentences = tables.map(({ wordStart }) => wordStart.length - 1);
  const { vocabulary, totals, stemFrequency, tonelessFrequency, trigramFrequency } = statistics;
  const index: SentenceIndex = {
    ...{ vocabulary, totals, stemFrequency, tonelessFrequency, trigramFrequency },
    ...NO_ARTICLE_TABLES,
    articles: inOrder.map(({ article }) => article),
    words: joined(tables.map(({ words }) => words)),
    capital: Uint8Array.from(tables.flatMap(({ capital }) => [...capital])),
    wordStart: joinedStarts(tables.map(({ wordStart }) => wordStart)),
    crossLingualTerms: joined(tables.map(({ crossLingualTerms }) => crossLingualTerms)),
    crossLingualStart: joinedStarts(tables.map(({ crossLingualStart }) => crossLingualStart)),
    firstSentence: startsOf(sentences),
    articleOf: Uint32Array.from(sentences.flatMap((count, at) => new Array<number>(count).fill(at))),
    titles: {
      start: startsOf(tables.map((each) => each.titleWords.length)),
      values: joined(tables.map((each) => each.titleWords)),
    },
  };
  return { index, order: found.map((each) => inOrder.indexOf(each)) };
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const starts = startsOf(parts.map(({ length }) => length));
  const whole = new Uint32Array(starts.at(-1) ?? 0);
  for (const [at, part] of parts.entries()) whole.set(part, starts[at]);
  return whole;
}

/** Starts that each run from 0, as the starts of all rows one after the other. */
function joinedStarts(parts: readonly Uint32Array[]): Uint32Array {
  return startsOf(
    parts.flatMap((starts) => [...starts.subarray(1)].map((end, at) => end - rowStart(starts, at))),
  );
}

/** Where each of several runs begins, and at last where all of them end. */
function startsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (const [at, length] of lengths.entries()) starts[at + 1] = rowStart(starts, at) + length;
  return starts;
}
