import { sentenceCrossLingualTerms } from '../indexing/sentence-index.ts';
import type { Explanation } from '../types.ts';
import { CONFIDENCE_MODEL, confidenceContributions } from './confidence.ts';
import { contributions, type RankedSentence } from './ranking.ts';
import { unmetConditions } from './unmet-conditions.ts';

/** Says why a sentence stands where it stands, while the question's session lasts. */
export function explain(
  { sentence, scorer, at, features, score }: RankedSentence,
  ranked: readonly RankedSentence[],
): Explanation {
  const { query, index } = scorer.session;
  const { similarity } = scorer.matches(at);
  const shared = [...sentenceCrossLingualTerms(index, sentence)].map(
    (hash) => query.crossLingualTerms.get(hash)?.term,
  );
  return {
    terms: query.terms.map(({ form, idf }, term) => ({
      term: form,
      weight: idf,
      similarity: similarity[term] ?? 0,
    })),
    crossLingualTerms: shared.filter((term) => term !== undefined),
    features: contributions(features),
    score,
    confidence: confidenceContributions(query, ranked),
    unmet: unmetConditions(query, ranked),
    threshold: CONFIDENCE_MODEL.thresholds.answered,
  };
}
