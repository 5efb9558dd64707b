import {
  basisOf,
  type Features,
  RANKING_WEIGHTS,
  type RankingBasis,
  type RankingWeights,
} from '../../retrieval/index.ts';
import { named } from '../vectors.ts';

/** Group and name of a column. */
type Column = readonly [keyof Features, string];

/** Group and name of each column that a ranking weighs, in the order of the data file. */
export const COLUMNS: Readonly<Record<RankingBasis, readonly Column[]>> = {
  words: columnsOf(RANKING_WEIGHTS.words),
  meaning: columnsOf(RANKING_WEIGHTS.meaning),
};

/** The features that are weighed as a row of numbers. */
export function vectorOf(features: Features): Float64Array {
  return Float64Array.from(
    COLUMNS[basisOf(features)],
    ([group, name]) => (features[group] as unknown as Record<string, number>)[name]!,
  );
}

/** A row of weights as the data file has them, rounded to four significant digits. */
export function weightsOf(vector: Float64Array, basis: RankingBasis): RankingWeights {
  const groups: Record<string, Record<string, number>> = {};
  for (const [[group, name], weight] of named(COLUMNS[basis], vector)) {
    groups[group] ??= {};
    groups[group][name] = Number(weight.toPrecision(4));
  }
  return groups as unknown as RankingWeights;
}

function columnsOf(weights: RankingWeights): Column[] {
  return Object.entries(weights).flatMap(([group, own]) =>
    Object.keys(own).map((name): Column => [group as keyof Features, name]),
  );
}
