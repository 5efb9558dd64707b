import { sentenceBridges } from '../indexing/sentence-index.ts';
import type { Query } from '../question/analyze.ts';
import type { Explanation } from '../types.ts';
import { ANSWER_THRESHOLD } from './confidence.ts';
import { contributions, type RankedSentence } from './ranking.ts';

/** Says why a sentence stands where it stands. */
export function explain(query: Query, { sentence, scene, at, features, worth }: RankedSentence): Explanation {
  const { similarity } = scene.evidence(at);
  const shared = [...sentenceBridges(scene.source.index, sentence)].map(
    (hash) => query.bridges.get(hash)?.term,
  );
  return {
    terms: query.terms.map(({ form, idf }, term) => ({
      term: form,
      weight: idf,
      similarity: similarity[term]!,
    })),
    bridges: shared.filter((term) => term !== undefined),
    features: contributions(features),
    worth,
    threshold: ANSWER_THRESHOLD,
  };
}
