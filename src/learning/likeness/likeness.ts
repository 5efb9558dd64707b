import type { LikenessKeys } from './keys.ts';

/** How much a key says; one that nearly all questions have says next to nothing. */
export type KeyWeight = (key: string) => number;

/**
 * How alike two questions are, 0 to 1. In one language their words count and what they name; across languages only what they name,
 * and that the less, the less of a question it covers.
 */
export function likeness(a: LikenessKeys, b: LikenessKeys, weight: KeyWeight): number {
  const named = weightedDice(a.terms, b.terms, weight);
  if (a.language !== b.language) return named * Math.sqrt(a.covered * b.covered);
  return Math.max(weightedDice(a.words, b.words, weight), named * Math.min(a.covered, b.covered));
}

/** Dice's coefficient of two sets whose members weigh differently. */
function weightedDice(a: ReadonlySet<string>, b: ReadonlySet<string>, weight: KeyWeight): number {
  let [shared, all] = [0, 0];
  for (const key of a) {
    all += weight(key);
    if (b.has(key)) shared += weight(key);
  }
  for (const key of b) all += weight(key);
  return all === 0 ? 0 : (2 * shared) / all;
}
