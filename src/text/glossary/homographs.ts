import pairs from './data/homographs.json' with { type: 'json' };

const known = new Set(pairs.flatMap(([a, b]) => [`c:${a} c:${b}`, `c:${b} c:${a}`]));

/**
 * Whether two concepts (`c:process`, `c:practical`) have a word in common that means now one and now the other: عملية.
 * Others that share words mean nearly the same (staff, civil servant).
 */
export function shareHomograph(a: string, b: string): boolean {
  return known.has(`${a} ${b}`);
}
