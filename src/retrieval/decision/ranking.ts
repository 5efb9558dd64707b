import type { FeaturedSentence, Features } from '../scoring/features/features.ts';
import ranking from './data/ranking.json' with { type: 'json' };

/** How much each feature counts, in the groups of `Features`. */
export type Weights = { readonly [Group in keyof Features]: Readonly<Record<keyof Features[Group], number>> };

/** The weights in use; fitted by `npm run fit`. */
export const RANKING_WEIGHTS: Weights = ranking;

const GROUPS = Object.entries(RANKING_WEIGHTS).map(
  ([group, weights]) => [group as keyof Features, Object.entries(weights)] as const,
);

/** A sentence with its worth, by which sentences of one question are ranked. */
export interface RankedSentence extends FeaturedSentence {
  readonly score: number;
}

/** The worth of a sentence: the logarithm of its chance among others to be the one that answers, but for a constant. */
export function rankingScore(features: Features): number {
  let sum = 0;
  for (const [group, weights] of GROUPS) {
    const values = features[group] as unknown as Readonly<Record<string, number>>;
    for (let at = 0; at < weights.length; at++) sum += weights[at]![1] * values[weights[at]![0]]!;
  }
  return sum;
}

/** Ranks sentences, best first; equal ones stay in the order of the corpus. */
export function rank(sentences: readonly FeaturedSentence[]): RankedSentence[] {
  return sentences
    .map((sentence) => ({ ...sentence, score: rankingScore(sentence.features) }))
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
}

/** What each feature adds to the worth, greatest first, by `group.name`; those that add nothing are left out. */
export function contributions(features: Features): { name: string; value: number; adds: number }[] {
  return GROUPS.flatMap(([group, weights]) =>
    weights.map(([name, weight]) => {
      const value = (features[group] as unknown as Readonly<Record<string, number>>)[name]!;
      return { name: `${group}.${name}`, value, adds: weight * value };
    }),
  )
    .filter(({ adds }) => adds !== 0)
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds));
}
