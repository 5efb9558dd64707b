import { sentenceCrossLingualTerms } from '../indexing/sentence-index.ts';
import type { Query } from '../question/analyze.ts';
import type { Explanation } from '../types.ts';
import { ANSWER_THRESHOLD } from './confidence.ts';
import { contributions, type RankedSentence } from './ranking.ts';

/** Says why a sentence stands where it stands. */
export function explain(
  query: Query,
  { sentence, scorer, at, features, score }: RankedSentence,
): Explanation {
  const { similarity } = scorer.matches(at);
  const shared = [...sentenceCrossLingualTerms(scorer.source.index, sentence)].map(
    (hash) => query.crossLingualTerms.get(hash)?.term,
  );
  return {
    terms: query.terms.map(({ form, idf }, term) => ({
      term: form,
      weight: idf,
      similarity: similarity[term]!,
    })),
    crossLingualTerms: shared.filter((term) => term !== undefined),
    features: contributions(features),
    score,
    threshold: ANSWER_THRESHOLD,
  };
}
