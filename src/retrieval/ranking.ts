import ranking from './data/ranking.json' with { type: 'json' };
import type { Features } from './features.ts';

const WEIGHTS = Object.entries(ranking.weights) as readonly (readonly [keyof Features, number])[];

/** The worth of a sentence: its features, weighted by the constants in `data/ranking.json`. */
export function rankingScore(features: Features): number {
  return WEIGHTS.reduce((sum, [name, weight]) => sum + weight * features[name], 0);
}
