/** How many splits lead from a tree's root to a leaf. */
export const TREE_DEPTH = 3;

/**
 * A regression tree, complete to its depth. Node `n` splits by `splits[n]` into nodes `2n + 1` (at most the bound) and
 * `2n + 2` (above it); `values` has what each node expects, the leaves last.
 */
export interface Tree<Name extends string = string> {
  readonly splits: readonly (readonly [feature: Name, bound: number])[];
  readonly values: readonly number[];
}

type Row<Name extends string> = Readonly<Record<Name, number>>;

/** The nodes that a row passes, root first. */
function pathOf<Name extends string>({ splits }: Tree<Name>, row: Row<Name>): number[] {
  const path = [0];
  let node = 0;
  while (node < splits.length) {
    const [feature, bound] = splits[node]!;
    node = 2 * node + (row[feature] > bound ? 2 : 1);
    path.push(node);
  }
  return path;
}

/** What the trees expect of a row together. */
export function sumOfTrees<Name extends string>(trees: readonly Tree<Name>[], row: Row<Name>): number {
  return trees.reduce((sum, tree) => sum + (tree.values[pathOf(tree, row).at(-1) ?? 0] ?? 0), 0);
}

/** What each feature adds to the sum: the change of the expected value at every split by it. */
export function treeContributions<Name extends string>(
  trees: readonly Tree<Name>[],
  row: Row<Name>,
): Map<Name, number> {
  const adds = new Map<Name, number>();
  for (const tree of trees) {
    const path = pathOf(tree, row);
    for (const [at, node] of path.slice(0, -1).entries()) {
      const [feature] = tree.splits[node]!;
      const change = (tree.values[path[at + 1] ?? 0] ?? 0) - (tree.values[node] ?? 0);
      adds.set(feature, (adds.get(feature) ?? 0) + change);
    }
  }
  return adds;
}
