import type { Query } from '../question/query.ts';
import { type ConfidenceFeatures, confidenceFeatures } from './confidence-features.ts';
import confidence from './data/confidence.json' with { type: 'json' };
import type { RankedSentence } from './ranking.ts';

/** How much each feature of the confidence counts. */
export type ConfidenceWeights = Readonly<Record<keyof ConfidenceFeatures, number>>;

/** The least `Candidate.score` of the best sentence at which a question counts as answered; fitted from data. */
export const ANSWER_THRESHOLD: number = confidence.threshold;

/** The weights in use; fitted by `npm run fit`. */
export const CONFIDENCE_WEIGHTS: ConfidenceWeights = confidence.weights;

const NAMES = Object.keys(CONFIDENCE_WEIGHTS) as (keyof ConfidenceFeatures)[];
/** How fast the candidates' score falls with the gap: sentences that are hardly worse are hardly less sure. */
const FALL = 0.1;

/**
 * How sure it is that a question is answered by the best of its sentences.
 * @param ranked best first
 * @returns 0 to 1; 0 without any sentence
 */
export function confidenceOf(query: Query, ranked: readonly RankedSentence[]): number {
  const features = confidenceFeatures(query, ranked);
  if (!features) return 0;
  const odds = NAMES.reduce(
    (sum, name) => sum + CONFIDENCE_WEIGHTS[name] * features[name],
    confidence.intercept,
  );
  return 1 / (1 + Math.exp(-odds));
}

/**
 * The score of a candidate that ranks `scoreGap` below the best one, whose score is `best`. It stays above the threshold
 * where the best one is: what may be cited beside the best is a question of the gap alone.
 */
export function scoreAtGap(best: number, scoreGap: number): number {
  const floor = best < ANSWER_THRESHOLD ? 0 : ANSWER_THRESHOLD;
  return floor + (best - floor) * Math.exp(-FALL * scoreGap);
}
