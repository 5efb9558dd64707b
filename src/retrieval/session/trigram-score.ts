import { trigramAt, trigramCount } from '../../text/similarity/trigrams.ts';
import { averageSentence } from '../indexing/corpus-statistics.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';
import type { Query } from '../question/query.ts';
import { type Bm25Parameters, lengthNorm, occurrenceWeight } from '../weighting/bm25.ts';
import type { SparseTable } from './sparse-table.ts';

/** Scores words by the character trigrams that they share with the question. */
export type TrigramScorer = (words: Uint32Array, parameters: Bm25Parameters) => number;

/** BM25+ over hashed character trigrams, as a share of what the question's trigrams weigh together. */
export function trigramScorer({ trigrams }: Query, index: SentenceIndex, table: SparseTable): TrigramScorer {
  const { forms } = index.vocabulary;
  const average = averageSentence(index);
  const weights = [...trigrams.values()];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const placeOf = table.layOut([...trigrams.keys()].map((hash, at) => [hash, at]));
  const counts = new Uint32Array(weights.length);
  return (words, parameters) => {
    counts.fill(0);
    for (const word of words) {
      const form = forms[word] ?? '';
      const last = trigramCount(form);
      for (let at = 0; at < last; at++) {
        const place = placeOf(trigramAt(form, at));
        if (place >= 0) counts[place]!++;
      }
    }
    const norm = lengthNorm(words.length, average, parameters);
    let sum = 0;
    let at = 0;
    for (const weight of weights) {
      const held = counts[at++] ?? 0;
      if (held > 0) sum += weight * occurrenceWeight(held, norm, parameters);
    }
    return sum / total;
  };
}
