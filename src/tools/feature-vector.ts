import { type Features, RANKING_WEIGHTS, type RankingWeights } from '../retrieval/index.ts';
import { named } from './vectors.ts';

/** Group and name of each column, in the order of the data file. */
export const COLUMNS: readonly (readonly [keyof Features, string])[] = Object.entries(
  RANKING_WEIGHTS,
).flatMap(([group, weights]) => Object.keys(weights).map((name) => [group as keyof Features, name] as const));

/** The features as a row of numbers. */
export function vectorOf(features: Features): Float64Array {
  return Float64Array.from(
    COLUMNS,
    ([group, name]) => (features[group] as unknown as Record<string, number>)[name]!,
  );
}

/** A row of weights as the data file has them, rounded to four significant digits. */
export function weightsOf(vector: Float64Array): RankingWeights {
  const groups: Record<string, Record<string, number>> = {};
  for (const [[group, name], weight] of named(COLUMNS, vector)) {
    groups[group] ??= {};
    groups[group][name] = Number(weight.toPrecision(4));
  }
  return groups as unknown as RankingWeights;
}
