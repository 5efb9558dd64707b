/** Up to so many pairs, insertion is faster than the sorting of typed arrays. */
const FEW = 48;
const buffer = new Uint32Array(FEW);

/** The distinct character pairs of a word between boundary marks, packed as numbers and ascending. */
export function characterPairs(word: string): Uint32Array {
  return word.length < FEW ? fewPairs(word) : manyPairs(word);
}

/** Tells the character pairs of a word between boundary marks, packed as numbers, in order; one may come twice. */
export function eachPair(word: string, tell: (pair: number) => void): void {
  let previous = 0;
  for (let at = 0; at <= word.length; at++) {
    const code = at < word.length ? word.charCodeAt(at) : 0;
    tell(previous * 65536 + code);
    previous = code;
  }
}

/** How many distinct character pairs a word has. */
export function pairCount(word: string): number {
  return word.length < FEW ? layOutPairs(word) : manyPairs(word).length;
}

function fewPairs(word: string): Uint32Array {
  return buffer.slice(0, layOutPairs(word));
}

/** Puts the distinct pairs of a short word into the buffer, ascending; says how many there are. */
function layOutPairs(word: string): number {
  let length = 0;
  let previous = 0;
  for (let at = 0; at <= word.length; at++) {
    const code = at < word.length ? word.charCodeAt(at) : 0;
    const pair = previous * 65536 + code;
    let place = length;
    while (place > 0 && buffer[place - 1]! > pair) place--;
    if (place === 0 || buffer[place - 1] !== pair) {
      for (let later = length++; later > place; later--) buffer[later] = buffer[later - 1]!;
      buffer[place] = pair;
    }
    previous = code;
  }
  return length;
}

function manyPairs(word: string): Uint32Array {
  const pairs = new Uint32Array(word.length + 1);
  for (let at = 0; at <= word.length; at++) {
    const previous = at > 0 ? word.charCodeAt(at - 1) : 0;
    pairs[at] = previous * 65536 + (at < word.length ? word.charCodeAt(at) : 0);
  }
  pairs.sort();
  return pairs.filter((pair, at) => at === 0 || pair !== pairs[at - 1]);
}

/** Dice's coefficient of two ascending sets: 0 where they share nothing, 1 where they are equal. */
export function dice(a: Uint32Array, b: Uint32Array): number {
  return diceOf(a, a.length, b);
}

/** `dice(characterPairs(word), pairs)`, without making an array for the word. */
export function wordDice(word: string, pairs: Uint32Array): number {
  return word.length < FEW ? diceOf(buffer, layOutPairs(word), pairs) : dice(manyPairs(word), pairs);
}

function diceOf(a: Uint32Array, length: number, b: Uint32Array): number {
  let shared = 0;
  for (let i = 0, j = 0; i < length && j < b.length; ) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return (2 * shared) / (length + b.length);
}

/** A set of a word's letters as 32 bits; words that share letters share bits. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << ((word.charCodeAt(at) * 7) & 31);
  return bits >>> 0;
}

/** How many bits are set. */
export function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
