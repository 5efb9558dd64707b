import type { Span } from '../../text/unicode/span.ts';
import { sentenceCrossLingualTerms } from '../indexing/sentence-index.ts';
import type { Explanation } from '../types.ts';
import { confidenceContributions, modelFor } from './confidence.ts';
import { contributions, type RankedSentence } from './ranking/ranking.ts';
import { unmetConditions } from './unmet-conditions.ts';

/**
 * Says why a sentence stands where it stands, while the question's session lasts.
 * @param question as it was looked up
 */
export function explain(
  ranked: RankedSentence,
  all: readonly RankedSentence[],
  question: string,
): Explanation {
  const { sentence, scorer, at, score } = ranked;
  const wordsAt = ({ start, end }: Span) => question.slice(start, end);
  const { query, index } = scorer.session;
  const { thresholds } = modelFor(all);
  const { similarity } = scorer.matches(at);
  const shared = [...sentenceCrossLingualTerms(index, sentence)].map(
    (hash) => query.crossLingualTerms.get(hash)?.term,
  );
  return {
    terms: query.terms.map(({ form, idf, token }, term) => ({
      term: form,
      word: wordsAt(token),
      weight: idf,
      similarity: similarity[term] ?? 0,
    })),
    named: [...query.crossLingualTerms.values()]
      .sort((a, b) => a.start - b.start)
      .map((named) => ({ term: named.term, words: wordsAt(named) })),
    crossLingualTerms: shared.filter((term) => term !== undefined),
    features: contributions(ranked, all),
    score,
    confidence: confidenceContributions(query, all),
    unmet: unmetConditions(query, all),
    threshold: thresholds.answered,
    unsureThreshold: thresholds.notFound,
  };
}
