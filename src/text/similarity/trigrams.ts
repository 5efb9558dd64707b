/** Size of the table that character trigrams are hashed into; a power of two. */
export const TRIGRAM_BUCKETS = 1 << 17;

/** How many character trigrams a word has between boundary marks. */
export function trigramCount(word: string): number {
  return Math.max(1, word.length);
}

/** Trigram `at` of a word, hashed to `[0, TRIGRAM_BUCKETS)`: the letters around place `at`. */
export function trigramAt(word: string, at: number): number {
  const { length } = word;
  return hashTrigram(
    at > 0 ? word.charCodeAt(at - 1) : 0,
    at < length ? word.charCodeAt(at) : 0,
    at + 1 < length ? word.charCodeAt(at + 1) : 0,
  );
}

/** Tells the character trigrams of a word, in order. */
export function eachTrigram(word: string, tell: (trigram: number) => void): void {
  const count = trigramCount(word);
  for (let at = 0; at < count; at++) tell(trigramAt(word, at));
}

/** The trigrams that `eachTrigram` tells. */
export function characterTrigrams(word: string): Uint32Array {
  const trigrams = new Uint32Array(trigramCount(word));
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
