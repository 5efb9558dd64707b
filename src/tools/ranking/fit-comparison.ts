import { comparedRows, type Features } from '../../retrieval/index.ts';
import { TREE_DEPTH, type Tree } from '../../trees.ts';
import { binRows } from '../confidence/bins.ts';
import { growTree, type Slope } from '../confidence/grow-tree.ts';
import { named } from '../vectors.ts';

/** The sentences found for one question, with the weighted sums of their features. */
export interface ScoredList {
  readonly features: readonly Features[];
  readonly scores: readonly number[];
  readonly right: readonly boolean[];
}

const OPTIONS = { trees: 200, rate: 0.1, penalty: 20 };
/** Where a chance is next to none or all, a tree must not take great steps. */
const LEAST_CURVATURE = 1e-6;

/**
 * Grows trees that compare the sentences of a list, on top of their weighted sums: each makes the chance greater that a right sentence
 * is drawn from its list, as in `fitListwise`. No randomness: the same every time.
 */
export function fitComparison(lists: readonly ScoredList[]): Tree[] {
  const usable = lists.filter(({ right }) => right.includes(true) && right.includes(false));
  const rows = usable.flatMap(({ features, scores }) => comparedRows(features, scores));
  const names = Object.keys(rows[0] ?? {});
  const binned = binRows(rows.map((row) => Float64Array.from(names, (name) => row[name] ?? 0)));
  const scores = Float64Array.from(usable.flatMap((list) => list.scores));
  const trees: Tree[] = [];
  while (trees.length < OPTIONS.trees) {
    const { splits, values, leafOf } = growTree(binned, slopesOf(usable, scores), {
      ...OPTIONS,
      depth: TREE_DEPTH,
    });
    for (const [at, leaf] of leafOf.entries()) scores[at]! += values[leaf]!;
    trees.push({ splits: splits.map(([column, bound]) => [names[column]!, bound] as const), values });
  }
  return trees;
}

/** Slopes of the logarithm of the chance that a right sentence is drawn, for the sentences of all lists in their order. */
function slopesOf(lists: readonly ScoredList[], scores: Float64Array): Slope[] {
  let from = 0;
  return lists.flatMap(({ right }) => {
    const own = scores.subarray(from, from + right.length);
    from += right.length;
    const highest = Math.max(...own);
    const odds = named(
      right,
      own.map((score) => Math.exp(score - highest)),
    );
    const all = odds.reduce((sum, [, each]) => sum + each, 0);
    const good = odds.reduce((sum, [isRight, each]) => sum + (isRight ? each : 0), 0);
    return odds.map(([isRight, each]) => {
      const chance = each / all;
      return {
        gradient: (isRight ? each / good : 0) - chance,
        curvature: Math.max(LEAST_CURVATURE, chance * (1 - chance)),
      };
    });
  });
}
