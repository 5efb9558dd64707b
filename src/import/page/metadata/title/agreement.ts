import { looseKey, looseWords } from '../page-names.ts';

/**
 * How far two titles say the same, 0 to 1: 1 for the same letters, else by the words they share.
 * @param lenient a title within the other counts for nearly as much
 */
export function agreement(a: string, b: string, lenient = true): number {
  const [keyA, keyB] = [looseKey(a), looseKey(b)];
  if (keyA === '' || keyB === '') return 0;
  if (keyA === keyB) return 1;
  const [wordsA, wordsB] = [new Set(looseWords(a)), new Set(looseWords(b))];
  const [shorter, longer] = wordsA.size < wordsB.size ? [wordsA, wordsB] : [wordsB, wordsA];
  const shared = weight([...shorter].filter((word) => longer.has(word)));
  const dice = (2 * shared) / (weight(shorter) + weight(longer));
  // A headline is often shortened for a window's title, or lengthened for search engines.
  const contained = lenient && shorter.size > 1 ? shared / weight(shorter) : 0;
  return Math.max(dice, contained * 0.8);
}

/** Long words say more than articles and prepositions do. */
function weight(words: Iterable<string>): number {
  let sum = 0;
  for (const word of words) sum += Math.min(word.length, 8);
  return sum || 1;
}
