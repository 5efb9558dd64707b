import { sumOfTrees, type Tree, treeContributions } from '../../../trees.ts';
import type { Features } from '../../scoring/features/features.ts';
import trees from '../data/ranking-trees.json' with { type: 'json' };
import { type Contribution, linearScore } from './linear.ts';

/** A sentence beside the others that were found for its question: numbers by name. */
export type ComparedRow = Readonly<Record<string, number>>;

/** Trees that say how much more or less than its weighted sum a sentence deserves; fitted by `npm run fit`. */
const TREES = trees as unknown as readonly Tree[];
/** Where a row starts from: what the roots expect says nothing of a single sentence. */
const ROOTS = TREES.reduce((sum, { values }) => sum + (values[0] ?? 0), 0);

/**
 * Sentences of one question beside each other, in their order: their features as `group.name`, and as `behind.group.name` how much less than
 * the greatest of them each is; likewise `behind.score`.
 * @param scores their weighted sums
 */
export function comparedRows(sentences: readonly Features[], scores: readonly number[]): ComparedRow[] {
  const best = Math.max(...scores);
  const rows = sentences.map(flat);
  const greatest: Record<string, number> = {};
  for (const row of rows)
    for (const name in row)
      greatest[name] = Math.max(greatest[name] ?? Number.NEGATIVE_INFINITY, row[name] ?? 0);
  for (const row of rows)
    for (const name in greatest) row[`behind.${name}`] = (greatest[name] ?? 0) - (row[name] ?? 0);
  for (const [at, row] of rows.entries()) row['behind.score'] = best - (scores[at] ?? 0);
  return rows;
}

/**
 * What the trees add to the weighted sum of each of some sentences of one question, in their order.
 * @param scores their weighted sums
 */
export function comparisons(sentences: readonly Features[], scores: readonly number[]): number[] {
  return comparedRows(sentences, scores).map((row) => sumOfTrees(TREES, row) - ROOTS);
}

/** What each number adds to a sentence's comparison. */
export function comparisonContributions(sentence: number, sentences: readonly Features[]): Contribution[] {
  const row = comparedRows(sentences, sentences.map(linearScore))[sentence] ?? {};
  return [...treeContributions(TREES, row)].map(([name, adds]) => ({ name, value: row[name] ?? 0, adds }));
}

function flat(features: Features): Record<string, number> {
  const row: Record<string, number> = {};
  for (const [group, values] of Object.entries(features))
    for (const [name, value] of Object.entries(values)) row[`${group}.${name}`] = value as number;
  return row;
}
