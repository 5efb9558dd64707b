import { eachTriple } from '../../text/similarity/ngrams.ts';
import type { Scratch } from './session.ts';
import type { Bm25, Collector } from './term-match.ts';

/** Scores words by the character triples they share with the question; good until the next question. */
export type TripleScorer = (words: Uint32Array, parameters: Bm25) => number;

/** BM25+ over hashed character triples, as a share of what the question's triples weigh together. */
export function tripleScorer(
  { query, index }: Pick<Collector, 'query' | 'index'>,
  scratch: Pick<Scratch, 'triples'>,
): TripleScorer {
  const { forms } = index.vocabulary;
  const weights = [...query.triples.values()];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const placeOf = scratch.triples.layOut([...query.triples.keys()].map((hash, at) => [hash, at]));
  const counts = new Uint32Array(weights.length);
  const count = (triple: number) => {
    const place = placeOf(triple);
    if (place >= 0) counts[place]!++;
  };
  return (words, { k, b, d }) => {
    counts.fill(0);
    for (const word of words) eachTriple(forms[word]!, count);
    const norm = k * (1 - b + (b * words.length) / index.averageLength);
    let sum = 0;
    for (let at = 0; at < counts.length; at++) {
      const held = counts[at]!;
      if (held > 0) sum += weights[at]! * (d + (held * (k + 1)) / (held + norm));
    }
    return sum / total;
  };
}
