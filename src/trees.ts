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

/** The leaf that a row ends in. */
function leafOf<Name extends string>({ splits }: Tree<Name>, row: Row<Name>): number {
  let node = 0;
  for (let split = splits[node]; split; split = splits[node]) node = below(node, split, row);
  return node;
}

/** The nodes that a row passes, root first. */
function pathOf<Name extends string>({ splits }: Tree<Name>, row: Row<Name>): number[] {
  const path = [0];
  let node = 0;
  for (let split = splits[node]; split; split = splits[node]) {
    node = below(node, split, row);
    path.push(node);
  }
  return path;
}

/** The node that a row goes on to from node `node`. */
function below<Name extends string>(
  node: number,
  [feature, bound]: readonly [feature: Name, bound: number],
  row: Row<Name>,
): number {
  return 2 * node + (row[feature] > bound ? 2 : 1);
}

/** What the trees expect of a row together. */
export function sumOfTrees<Name extends string>(trees: readonly Tree<Name>[], row: Row<Name>): number {
  let sum = 0;
  for (const tree of trees) sum += tree.values[leafOf(tree, row)] ?? 0;
  return sum;
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
