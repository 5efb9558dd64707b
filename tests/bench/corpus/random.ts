/** A seeded generator of numbers in [0, 1): mulberry32 (Tommy Ettinger, public domain), the same on every machine. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One element, each as likely as any other. */
export function pick<T>(random: () => number, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)]!;
}

/** How the ranks of words are spread: the law of Zipf and Mandelbrot. */
export interface Spread {
  readonly types: number;
  /** The word of rank r is as frequent as (r + offset) to the power of -exponent. */
  readonly exponent: number;
  readonly offset: number;
}

/** A rank from 0 to below `types`, the first the likeliest, by the inverse of the law's continuous form. */
export function drawRank(random: () => number, { types, exponent, offset }: Spread): number {
  const drawn = random();
  const power = 1 - exponent;
  const least = 1 + offset;
  const most = Math.log((types + least) / least);
  const log = power === 0 ? drawn * most : Math.log1p(drawn * Math.expm1(power * most)) / power;
  return Math.min(types - 1, Math.floor(least * Math.exp(log) - least));
}
