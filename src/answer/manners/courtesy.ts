import { tokenize } from '../../text/unicode/tokenize.ts';
import courtesies from './data/courtesies.json' with { type: 'json' };
import { mannerWords, meantBy, spellingsOf } from './words.ts';

const COURTESIES = new Set(courtesies.map((phrase) => keyOf(mannerWords(phrase))));
const LONGEST = Math.max(...[...COURTESIES].map((phrase) => phrase.split(' ').length));

/**
 * A text without the greetings, thanks and mentions of everyone around its question ("Hi, how many wards?"): they ask
 * nothing. A text that is nothing else stays as it is.
 */
export function withoutCourtesy(text: string): string {
  const tokens = tokenize(text);
  const words = tokens.map(({ form }) => form);
  let [from, to] = [0, words.length];
  const before = () => courtesyLength((size) => words.slice(from, Math.min(to, from + size)));
  const after = () => courtesyLength((size) => words.slice(Math.max(from, to - size), to));
  for (let length = before(); length > 0; length = before()) from += length;
  for (let length = after(); length > 0; length = after()) to -= length;
  if (from === to) return text;
  const start = from === 0 ? 0 : tokens[from]!.start;
  return text.slice(start, to === tokens.length ? text.length : tokens[to - 1]!.end);
}

/**
 * How many words the longest courtesy has at a place; 0 when there is none.
 * @param wordsOf that many words at the place, fewer where there are no more
 */
function courtesyLength(wordsOf: (size: number) => readonly string[]): number {
  for (let size = LONGEST; size > 0; size--) {
    const words = wordsOf(size);
    if (words.length === size && COURTESIES.has(keyOf(words))) return size;
  }
  return 0;
}

/** Folded words without marks, a letter that is held down ("hiiii") once. */
function keyOf(words: readonly string[]): string {
  return words.map((word) => spellingsOf(meantBy(word)[0] ?? word).at(-1)).join(' ');
}
