interface Kept {
  readonly place: number;
  readonly value: number;
}

/**
 * The places of the greatest values, greatest first; equal ones in their order.
 * @param k at most some thousands: what is kept is moved along for each that joins
 * @param above only values greater than this
 */
export function topK(values: Float64Array, k: number, above = 0): number[] {
  if (k <= 0) return [];
  const kept: Kept[] = [];
  let least = above;
  for (let place = 0; place < values.length; place++) {
    const value = values[place] ?? above;
    if (!(value > least)) continue;
    if (kept.length === k) kept.pop();
    kept.splice(firstBelow(kept, value), 0, { place, value });
    if (kept.length === k) least = kept.at(-1)?.value ?? above;
  }
  return kept.map(({ place }) => place);
}

function firstBelow(kept: readonly Kept[], value: number): number {
  let [from, to] = [0, kept.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((kept[middle]?.value ?? value) < value) to = middle;
    else from = middle + 1;
  }
  return from;
}
