/**
 * The places of the greatest positive values, greatest first; equal ones in their order.
 * @param limit few: each value is compared with those kept
 */
export function topK(values: Float64Array, limit: number): number[] {
  const kept: number[] = [];
  let least = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at]!;
    if (!(value > least)) continue;
    if (kept.length === limit) kept.pop();
    let place = kept.length;
    while (place > 0 && values[kept[place - 1]!]! < value) place--;
    kept.splice(place, 0, at);
    if (kept.length === limit) least = values[kept.at(-1)!]!;
  }
  return kept;
}
