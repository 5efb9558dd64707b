import { TRIGRAM_BUCKETS } from '../../text/similarity/ngrams.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';
import { SparseTable } from './sparse-table.ts';
import type { WordMatch } from './word-match.ts';
import { WordMemo } from './word-memory.ts';

/** Tables that every question lays out anew: making them for each one would cost more than the search itself. */
export interface Scratch {
  readonly stems: SparseTable;
  readonly skeletons: SparseTable;
  readonly trigrams: SparseTable;
  readonly matches: WordMemo<readonly WordMatch[]>;
}

/** Tables large enough for an index. */
export function createScratch({ vocabulary }: Pick<SentenceIndex, 'vocabulary'>): Scratch {
  return {
    stems: new SparseTable(vocabulary.keyCount),
    skeletons: new SparseTable(vocabulary.keyCount),
    trigrams: new SparseTable(TRIGRAM_BUCKETS),
    matches: new WordMemo(vocabulary.stems.length),
  };
}
