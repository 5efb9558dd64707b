import type { Features } from '../../scoring/features/features.ts';
import type { RankingBasis } from '../../types.ts';
import ranking from '../data/ranking.json' with { type: 'json' };

/** How much features count, in the groups of `Features`; those without a weight only serve the confidence. */
export type RankingWeights = {
  readonly [Group in keyof Features]?: Readonly<Partial<Record<keyof NonNullable<Features[Group]>, number>>>;
};

/** The weights in use, by what there is to rank by; fitted by `npm run fit`. */
export const RANKING_WEIGHTS: Readonly<Record<RankingBasis, RankingWeights>> = ranking;

/** What a feature adds to a score. */
export interface Contribution {
  /** Group and name, such as `lexical.exact`. */
  readonly name: string;
  readonly value: number;
  readonly adds: number;
}

/** A feature with its weight; the groups are small objects, and reading them by name is what costs. */
interface WeightedGroup {
  readonly group: keyof Features;
  readonly weights: readonly (readonly [name: string, weight: number])[];
}

const GROUPS: Readonly<Record<RankingBasis, readonly WeightedGroup[]>> = {
  words: groupsOf(RANKING_WEIGHTS.words),
  meaning: groupsOf(RANKING_WEIGHTS.meaning),
};

/** What the sentences of one question are ranked by: all have the features of meaning, or none. */
export function basisOf({ meaning }: Features): RankingBasis {
  return meaning ? 'meaning' : 'words';
}

/** The weighted sum of a sentence's features: the logarithm of its chance among others to be the one that answers, but for a constant. */
export function linearScore(features: Features): number {
  let sum = 0;
  for (const { group, weights } of GROUPS[basisOf(features)]) {
    const values = valuesOf(features, group);
    for (const [name, weight] of weights) sum += weight * (values[name] ?? 0);
  }
  return sum;
}

/** What each feature adds to the weighted sum, in the order of the weights. */
export function linearContributions(features: Features): Contribution[] {
  return GROUPS[basisOf(features)].flatMap(({ group, weights }) =>
    weights.map(([name, weight]) => {
      const value = valuesOf(features, group)[name] ?? 0;
      return { name: `${group}.${name}`, value, adds: weight * value };
    }),
  );
}

function groupsOf(all: RankingWeights): WeightedGroup[] {
  return Object.entries(all).map(([group, weights]) => ({
    group: group as keyof Features,
    weights: Object.entries(weights),
  }));
}

/** The features of a group by name: the data file names them, so the compiler cannot. */
function valuesOf(features: Features, group: keyof Features): Readonly<Record<string, number>> {
  return features[group] as unknown as Readonly<Record<string, number>>;
}
