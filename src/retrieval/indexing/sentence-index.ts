import type { Article } from '../../corpus/types.ts';
import { type CompressedSparseRows, rowEnd, rowOf, rowStart } from './compressed-sparse-rows.ts';
import type { CorpusStatistics } from './corpus-statistics.ts';

/**
 * A corpus as numbers: the words and cross-lingual terms of every sentence, in order. Sentence `s` has the words
 * `words[wordStart[s] … wordStart[s + 1])`, likewise its cross-lingual terms; article `a` has the sentences
 * `[firstSentence[a], firstSentence[a + 1])`.
 */
export interface SentenceTables extends CorpusStatistics {
  readonly words: Uint32Array;
  /** 1 where a word is written with a capital inside a sentence. */
  readonly capital: Uint8Array;
  readonly wordStart: Uint32Array;
  /** Hashes of cross-lingual terms. */
  readonly crossLingualTerms: Uint32Array;
  readonly crossLingualStart: Uint32Array;
  readonly firstSentence: Uint32Array;
  readonly articleOf: Uint32Array;
  /** The words of each article's title. */
  readonly titles: CompressedSparseRows;
}

/** What articles are found by. They cost more to make than to read, so they are saved. */
export interface ArticleTables {
  /** Which articles hold each stem, and how often, function words left out; ascending. */
  readonly stemPostings: CompressedSparseRows;
  /** How many distinct stems and toneless keys each article holds. */
  readonly distinctStems: Uint32Array;
  readonly distinctToneless: Uint32Array;
  /** Which articles name what, see `namingOf` in `article-tables.ts`; ascending, each once. */
  readonly namings: Float64Array;
}

/** All tables of a corpus. */
export interface IndexTables extends SentenceTables, ArticleTables {}

/** The tables of a corpus with its articles, by number. */
export interface SentenceIndex extends IndexTables {
  readonly articles: readonly Article[];
}

/** The words of sentence `sentence`, in order. */
export function sentenceWords({ words, wordStart }: SentenceTables, sentence: number): Uint32Array {
  return words.subarray(rowStart(wordStart, sentence), rowEnd(wordStart, sentence));
}

/** The hashes of what sentence `sentence` names. */
export function sentenceCrossLingualTerms(tables: SentenceTables, sentence: number): Uint32Array {
  const { crossLingualTerms, crossLingualStart } = tables;
  return crossLingualTerms.subarray(
    rowStart(crossLingualStart, sentence),
    rowEnd(crossLingualStart, sentence),
  );
}

/** The words of an article's title, in order. */
export function titleWords({ titles }: SentenceTables, article: number): Uint32Array {
  return rowOf(titles, article);
}
