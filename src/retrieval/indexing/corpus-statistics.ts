import type { Vocabulary } from './vocabulary.ts';

/** How much there is in a corpus. */
export interface CorpusTotals {
  readonly articles: number;
  readonly sentences: number;
  /** Words of all sentences; those of the titles do not count. */
  readonly words: number;
}

/** What a question is analysed and weighed by: the words of a whole corpus, wherever its articles are. */
export interface CorpusStatistics {
  readonly vocabulary: Vocabulary;
  readonly totals: CorpusTotals;
  /** In how many sentences each stem and each toneless key stands. */
  readonly stemFrequency: Uint32Array;
  readonly tonelessFrequency: Uint32Array;
  /** In how many sentences each hashed character trigram stands. */
  readonly trigramFrequency: Uint32Array;
}

/** Words of a sentence, on average; 0 without any. */
export function averageSentence({ totals }: Pick<CorpusStatistics, 'totals'>): number {
  return totals.words / Math.max(1, totals.sentences);
}

/** Words of an article, on average; 0 without any. */
export function averageArticle({ totals }: Pick<CorpusStatistics, 'totals'>): number {
  return totals.words / Math.max(1, totals.articles);
}
