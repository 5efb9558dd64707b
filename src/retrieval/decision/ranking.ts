import type { FeaturedSentence, Features } from '../scoring/features/features.ts';
import type { RankingBasis } from '../types.ts';
import ranking from './data/ranking.json' with { type: 'json' };

/** How much features count, in the groups of `Features`; those without a weight only serve the confidence. */
export type RankingWeights = {
  readonly [Group in keyof Features]?: Readonly<Partial<Record<keyof NonNullable<Features[Group]>, number>>>;
};

/** The weights in use, by what there is to rank by; fitted by `npm run fit`. */
export const RANKING_WEIGHTS: Readonly<Record<RankingBasis, RankingWeights>> = ranking;

/** A sentence with its score, by which sentences of one question are ranked. */
export interface RankedSentence extends FeaturedSentence {
  readonly score: number;
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

/** The score of a sentence: the logarithm of its chance among others to be the one that answers, but for a constant. */
export function rankingScore(features: Features): number {
  let sum = 0;
  for (const { group, weights } of GROUPS[basisOf(features)]) {
    const values = valuesOf(features, group);
    for (const [name, weight] of weights) sum += weight * (values[name] ?? 0);
  }
  return sum;
}

/** Ranks sentences, best first; equal ones stay in the order of the corpus. */
export function rank(sentences: readonly FeaturedSentence[]): RankedSentence[] {
  return sentences
    .map((sentence) => ({ ...sentence, score: rankingScore(sentence.features) }))
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence);
}

/** What each feature adds to the score, greatest first, by `group.name`; those that add nothing are left out. */
export function contributions(features: Features): { name: string; value: number; adds: number }[] {
  return GROUPS[basisOf(features)]
    .flatMap(({ group, weights }) =>
      weights.map(([name, weight]) => {
        const value = valuesOf(features, group)[name] ?? 0;
        return { name: `${group}.${name}`, value, adds: weight * value };
      }),
    )
    .filter(({ adds }) => adds !== 0)
    .sort((a, b) => Math.abs(b.adds) - Math.abs(a.adds));
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
