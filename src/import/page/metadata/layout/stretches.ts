/** Characters `start` to `end` (exclusive). */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Tells whether one of some places is at `start` or between it and `end`, in logarithmic time. */
export function anyWithin(places: readonly number[]): (stretch: Stretch) => boolean {
  const sorted = [...places].sort((a, b) => a - b);
  return ({ start, end }) => {
    const next = sorted[firstAt(sorted.length, (at) => (sorted[at] ?? 0) >= start)];
    return next !== undefined && (next === start || next < end);
  };
}

/** The first of `count` places for which something holds that holds for all after it, too. */
function firstAt(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Tells of a place whether it is in one of the stretches, in logarithmic time. */
export function insideOf(stretches: readonly Stretch[]): (place: number) => boolean {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return (place) => {
    const next = merged[firstAt(merged.length, (at) => (merged[at]?.end ?? 0) > place)];
    return next !== undefined && next.start <= place;
  };
}
