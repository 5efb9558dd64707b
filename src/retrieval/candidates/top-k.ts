interface Kept {
  readonly place: number;
  readonly value: number;
}

/**
 * The places of the greatest values, greatest first; equal ones in their order.
 * @param k few: each value is compared with those kept
 * @param above only values greater than this
 */
export function topK(values: Float64Array, k: number, above = 0): number[] {
  const kept: Kept[] = [];
  let least = above;
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!;
    if (!(value > least)) continue;
    if (kept.length === k) kept.pop();
    const after = kept.findIndex((other) => other.value < value);
    kept.splice(after < 0 ? kept.length : after, 0, { place, value });
    if (kept.length === k) least = kept.at(-1)?.value ?? above;
  }
  return kept.map(({ place }) => place);
}
