import { sumOfTrees, type Tree, treeContributions } from '../../trees.ts';
import type { Query } from '../question/query.ts';
import type { Condition, RankingBasis } from '../types.ts';
import { type ConfidenceFeatures, confidenceFeatures } from './confidence-features.ts';
import byWords from './data/confidence.json' with { type: 'json' };
import byMeaning from './data/confidence-meaning.json' with { type: 'json' };
import { basisOf } from './ranking/linear.ts';
import type { RankedSentence } from './ranking/ranking.ts';

/** What tells whether sentences answer, by boosted trees: the logarithm of the odds is the intercept and all trees' values. */
export interface ConfidenceModel {
  readonly intercept: number;
  readonly trees: readonly Tree<keyof ConfidenceFeatures>[];
  readonly thresholds: ConfidenceThresholds;
}

/** Confidences that part what is said. */
export interface ConfidenceThresholds {
  /** From here on, the articles are said to answer. */
  readonly answered: number;
  /** Below this, they are said not to. */
  readonly notFound: number;
}

/** The models in use, by what the sentences were ranked by; fitted by `npm run fit`. */
export const CONFIDENCE_MODELS = {
  words: byWords,
  meaning: byMeaning,
} as unknown as Readonly<Record<RankingBasis, ConfidenceModel>>;

/** How fast the candidates' score falls with the gap: sentences that are hardly worse are hardly less sure. */
const FALL = 0.1;

/**
 * The probability that a right sentence is among the first three.
 * @param ranked best first
 * @returns 0 to 1; 0 without any sentence
 */
export function confidenceOf(query: Query, ranked: readonly RankedSentence[]): number {
  const features = confidenceFeatures(query, ranked);
  if (!features) return 0;
  const { intercept, trees } = modelFor(ranked);
  return 1 / (1 + Math.exp(-(intercept + sumOfTrees(trees, features))));
}

/** What each feature adds to the logarithm of the odds, greatest first. */
export function confidenceContributions(
  query: Query,
  ranked: readonly RankedSentence[],
): { name: string; value: number; adds: number }[] {
  const features = confidenceFeatures(query, ranked);
  if (!features) return [];
  return [...treeContributions(modelFor(ranked).trees, features)]
    .map(([name, adds]) => ({ name, value: features[name], adds }))
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds));
}

/** The model for sentences of one question, best first. */
export function modelFor([best]: readonly RankedSentence[]): ConfidenceModel {
  return CONFIDENCE_MODELS[best ? basisOf(best.features) : 'words'];
}

/** The score of a candidate that ranks `scoreGap` below the best one, whose score is `best`. */
export function scoreAtGap(best: number, scoreGap: number): number {
  return best * Math.exp(-FALL * scoreGap);
}

/**
 * What is said at a confidence.
 * @param basis what the sentences were ranked by
 * @param unmet a question with an unmet condition is not answered, and a reproach that no sentence makes is not found
 */
export function verdictAt(
  confidence: number,
  basis: RankingBasis,
  unmet: readonly Condition[],
): 'answered' | 'unsure' | 'not-found' {
  const { answered, notFound } = CONFIDENCE_MODELS[basis].thresholds;
  if (confidence < notFound || unmet.includes('accusation')) return 'not-found';
  return confidence >= answered && unmet.length === 0 ? 'answered' : 'unsure';
}
