import { eachTrigram } from '../../text/similarity/ngrams.ts';
import type { Scratch } from './session.ts';
import type { Bm25, Matching } from './term-match.ts';

/** Scores words by the character trigrams they share with the question; good until the next question. */
export type TrigramScorer = (words: Uint32Array, parameters: Bm25) => number;

/** BM25+ over hashed character trigrams, as a share of what the question's trigrams weigh together. */
export function trigramScorer(
  { query, index }: Pick<Matching, 'query' | 'index'>,
  scratch: Pick<Scratch, 'trigrams'>,
): TrigramScorer {
  const { forms } = index.vocabulary;
  const weights = [...query.trigrams.values()];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const placeOf = scratch.trigrams.layOut([...query.trigrams.keys()].map((hash, at) => [hash, at]));
  const counts = new Uint32Array(weights.length);
  const count = (trigram: number) => {
    const place = placeOf(trigram);
    if (place >= 0) counts[place]!++;
  };
  return (words, { k, b, d }) => {
    counts.fill(0);
    for (const word of words) eachTrigram(forms[word]!, count);
    const norm = k * (1 - b + (b * words.length) / index.averageLength);
    let sum = 0;
    for (let at = 0; at < counts.length; at++) {
      const held = counts[at]!;
      if (held > 0) sum += weights[at]! * (d + (held * (k + 1)) / (held + norm));
    }
    return sum / total;
  };
}
