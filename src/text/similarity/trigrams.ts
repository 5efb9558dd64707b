/** Size of the table that character trigrams are hashed into; a power of two. */
export const TRIGRAM_BUCKETS = 1 << 17;

/** Tells the character trigrams of a word between boundary marks, in order, hashed to `[0, TRIGRAM_BUCKETS)`. */
export function eachTrigram(word: string, tell: (trigram: number) => void): void {
  const { length } = word;
  let before = 0;
  let here = length > 0 ? word.charCodeAt(0) : 0;
  for (let next = 1; next < length; next++) {
    const after = word.charCodeAt(next);
    tell(hashTrigram(before, here, after));
    before = here;
    here = after;
  }
  tell(hashTrigram(before, here, 0));
}

/** The trigrams that `eachTrigram` tells. */
export function characterTrigrams(word: string): Uint32Array {
  const trigrams = new Uint32Array(Math.max(1, word.length));
  let at = 0;
  eachTrigram(word, (trigram) => {
    trigrams[at++] = trigram;
  });
  return trigrams;
}

function hashTrigram(a: number, b: number, c: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x2c1b3c6d) >>> 12) & (TRIGRAM_BUCKETS - 1);
}
