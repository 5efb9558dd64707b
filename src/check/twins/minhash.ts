const BINS = 63;
const ROWS = 3;
/** Groups of the signature of which one has to agree for two texts to be compared at all. */
const BANDS = BINS / ROWS;
const EMPTY = 0xffff_ffff;

/** The distinct runs of three words of a text as ascending 32-bit hashes; a run does not go past a paragraph (0). */
export function shingles(words: Uint32Array): Uint32Array {
  const found = new Set<number>();
  let [a, b] = [0, 0];
  for (const c of words) {
    if (a !== 0 && b !== 0 && c !== 0) found.add(mix(mix(mix(0x9e37_79b9, a), b), c));
    [a, b] = [b, c];
  }
  return Uint32Array.from(found).sort();
}

/** Murmur3's mixing of one more 32-bit number into a hash (https://github.com/aappleby/smhasher). */
function mix(hash: number, value: number): number {
  let k = Math.imul(value, 0xcc9e_2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b87_3593);
  let h = hash ^ k;
  h = Math.imul((h << 13) | (h >>> 19), 5) + 0xe654_6b64;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85eb_ca6b);
  return (h ^ (h >>> 13)) >>> 0;
}

/**
 * One-permutation MinHash (Li, Owen, Zhang 2012): the least hash in each of 63 bins; an empty bin borrows from the next
 * one that is not (Shrivastava, Li 2014), so that short texts compare too.
 * @param set not empty
 */
export function signature(set: Uint32Array): Uint32Array {
  const least = new Uint32Array(BINS).fill(EMPTY);
  for (const hash of set) {
    const bin = hash % BINS;
    if (hash < least[bin]!) least[bin] = hash;
  }
  return least.map((value, bin) => {
    let distance = 0;
    let borrowed = value;
    while (borrowed === EMPTY && distance < BINS) borrowed = least[(bin + ++distance) % BINS]!;
    return (borrowed + Math.imul(distance, 0x9e37_79b1)) >>> 0;
  });
}

/**
 * A number for each group of three bins, made of its hash and its place, so that no two groups share one by being in
 * different places; two texts that share 60% agree in one of 21 with a probability over 99%.
 */
export function bandKeys(bins: Uint32Array): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    const hash = bins.subarray(band * ROWS, (band + 1) * ROWS).reduce(mix, 0);
    return hash * BANDS + band;
  });
}

/** The Jaccard index of two ascending sets: the size of their intersection over that of their union. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared / (a.length + b.length - shared);
}
