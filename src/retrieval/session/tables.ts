import { TRIGRAM_BUCKETS } from '../../text/similarity/trigrams.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';
import { SparseTable } from './sparse-table.ts';
import type { WordMatch } from './word-match.ts';
import { WordMemo } from './word-memo.ts';

/** Tables as large as the vocabulary: making them for each question would cost more than answering it. */
export interface SessionTables {
  readonly trigrams: SparseTable;
  readonly matches: WordMemo<readonly WordMatch[]>;
  /** The term that each word is a form of. */
  readonly terms: SparseTable;
  /** A number for each article, of no meaning at first. */
  readonly articleScores: Float64Array;
}

/** Lends tables: each set has one owner at a time, and goes on to the next one when that has ended. */
export class TablePool {
  readonly #index: Pick<SentenceIndex, 'vocabulary' | 'articles'>;
  readonly #free: SessionTables[] = [];

  constructor(index: Pick<SentenceIndex, 'vocabulary' | 'articles'>) {
    this.#index = index;
  }

  /** Does something with tables that nobody else has meanwhile. */
  lend<T>(use: (tables: SessionTables) => T): T {
    const tables = this.#take();
    try {
      return use(tables);
    } finally {
      this.#takeBack(tables);
    }
  }

  /** The same with something that takes time. */
  async lendFor<T>(use: (tables: SessionTables) => Promise<T>): Promise<T> {
    const tables = this.#take();
    try {
      return await use(tables);
    } finally {
      this.#takeBack(tables);
    }
  }

  #take(): SessionTables {
    return this.#free.pop() ?? createTables(this.#index);
  }

  #takeBack(tables: SessionTables): void {
    tables.matches.end();
    this.#free.push(tables);
  }
}

function createTables({
  vocabulary,
  articles,
}: Pick<SentenceIndex, 'vocabulary' | 'articles'>): SessionTables {
  return {
    trigrams: new SparseTable(TRIGRAM_BUCKETS),
    matches: new WordMemo(vocabulary.forms.length),
    terms: new SparseTable(vocabulary.forms.length),
    articleScores: new Float64Array(articles.length),
  };
}
