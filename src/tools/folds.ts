/** Splits into `count` parts by group, groups dealt out in the order they come: no group is in two parts. */
export function foldsByGroup<Item>(
  items: readonly Item[],
  groupOf: (item: Item) => string,
  count: number,
): Item[][] {
  const groups = new Set(items.map(groupOf));
  const foldOf = new Map([...groups].map((group, at) => [group, at % count]));
  return Array.from({ length: count }, (_, fold) =>
    items.filter((item) => foldOf.get(groupOf(item)) === fold),
  );
}
