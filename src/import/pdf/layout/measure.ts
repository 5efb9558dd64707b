/** The middle one of some numbers by size; 0 of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** All numbers together. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The largest number; minus infinity of none. However many there are: arguments of a function are limited. */
export function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

/** The smallest number; infinity of none. */
export function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

/** Each thing with the one after it. */
export function pairs<Thing>(things: readonly Thing[]): [Thing, Thing][] {
  return things.slice(1).flatMap((next, index) => {
    const before = things[index];
    return before === undefined ? [] : [[before, next] satisfies [Thing, Thing]];
  });
}
