import { eachTrigram } from '../../text/similarity/trigrams.ts';
import { averageSentence } from '../indexing/corpus-statistics.ts';
import type { SentenceIndex } from '../indexing/sentence-index.ts';
import type { Query } from '../question/query.ts';
import { type Bm25Parameters, lengthNorm, occurrenceWeight } from '../weighting/bm25.ts';
import type { SparseTable } from './sparse-table.ts';

/** Scores words by the character trigrams that they share with the question. */
export type TrigramScorer = (words: Uint32Array, parameters: Bm25Parameters) => number;

/** A power of two; most trigrams are told from the question's by this many of their bits, in the nearest memory. */
const MARKS = 1 << 12;

/** BM25+ over hashed character trigrams, as a share of what the question's trigrams weigh together. */
export function trigramScorer({ trigrams }: Query, index: SentenceIndex, table: SparseTable): TrigramScorer {
  const { forms } = index.vocabulary;
  const average = averageSentence(index);
  const weights = [...trigrams.values()];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const placeOf = table.layOut([...trigrams.keys()].map((hash, at) => [hash, at]));
  const marks = new Uint8Array(MARKS);
  for (const hash of trigrams.keys()) marks[hash & (MARKS - 1)] = 1;
  const counts = new Uint32Array(weights.length);
  return (words, parameters) => {
    counts.fill(0);
    for (let at = 0; at < words.length; at++) {
      eachTrigram(forms[words[at]!] ?? '', (trigram) => {
        if (marks[trigram & (MARKS - 1)] === 0) return;
        const place = placeOf(trigram);
        if (place >= 0) counts[place]!++;
      });
    }
    const norm = lengthNorm(words.length, average, parameters);
    let sum = 0;
    for (let at = 0; at < weights.length; at++) {
      const held = counts[at] ?? 0;
      if (held > 0) sum += (weights[at] ?? 0) * occurrenceWeight(held, norm, parameters);
    }
    return sum / total;
  };
}
