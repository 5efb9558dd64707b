/** The distinct character pairs of a word between boundary marks, packed as numbers and ascending. */
export function characterPairs(word: string): Uint32Array {
  const pairs = new Set<number>();
  let previous = 0;
  for (let at = 0; at <= word.length; at++) {
    const code = at < word.length ? word.charCodeAt(at) : 0;
    pairs.add(previous * 65536 + code);
    previous = code;
  }
  return Uint32Array.from(pairs).sort();
}

/** Dice's coefficient of two ascending sets: 0 where they share nothing, 1 where they are equal. */
export function dice(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return (2 * shared) / (a.length + b.length);
}
