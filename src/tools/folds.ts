/** Splits into `count` parts by group, groups dealt out in the order they come: no group is in two parts. */
export function foldsByGroup<Item>(
  items: readonly Item[],
  groupOf: (item: Item) => string,
  count: number,
): Item[][] {
  const foldOf = new Map<string, number>();
  const folds: Item[][] = Array.from({ length: count }, () => []);
  for (const item of items) {
    const group = groupOf(item);
    const fold = foldOf.get(group) ?? foldOf.size % count;
    foldOf.set(group, fold);
    folds[fold]!.push(item);
  }
  return folds;
}
