/** The first place in `[from, to)` at which ascending numbers are not below `value`; `to` where all are. */
export function lowerBound(
  numbers: Uint32Array | Float64Array,
  value: number,
  from = 0,
  to = numbers.length,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? value) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
