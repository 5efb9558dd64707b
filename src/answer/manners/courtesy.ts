import { memoize } from '../../text/unicode/memoize.ts';
import { tokenize } from '../../text/unicode/tokenize.ts';
import courtesies from './data/courtesies.json' with { type: 'json' };
import { mannerWords, meantBy, spellingsOf } from './words.ts';

/** A folded word without marks, a letter that is held down ("hiiii") once. */
const keyOfWord = memoize((word) => spellingsOf(meantBy(word)[0] ?? word).at(-1) ?? word);

const COURTESIES = new Set(courtesies.map((phrase) => mannerWords(phrase).map(keyOfWord).join(' ')));
const WORDS = [...COURTESIES].map((phrase) => phrase.split(' '));
const LONGEST = Math.max(...WORDS.map(({ length }) => length));
const FIRST = new Set(WORDS.map(([first = '']) => first));
const LAST = new Set(WORDS.map((words) => words.at(-1) ?? ''));

/**
 * A text without the greetings, thanks and mentions of everyone around its question ("Hi, how many wards?"): they ask
 * nothing. A text that is nothing else stays as it is.
 */
export function withoutCourtesy(text: string): string {
  const tokens = tokenize(text);
  const keys = tokens.map(({ form }) => keyOfWord(form));
  let [from, to] = [0, keys.length];
  for (let length = lengthAtStart(keys, from, to); length > 0; length = lengthAtStart(keys, from, to))
    from += length;
  for (let length = lengthAtEnd(keys, from, to); length > 0; length = lengthAtEnd(keys, from, to))
    to -= length;
  if (from === to) return text;
  const start = from === 0 ? 0 : tokens[from]!.start;
  return text.slice(start, to === tokens.length ? text.length : tokens[to - 1]!.end);
}

/** How many words the longest courtesy has with which the words `[from, to)` begin; 0 when there is none. */
function lengthAtStart(keys: readonly string[], from: number, to: number): number {
  if (from === to || !FIRST.has(keys[from] ?? '')) return 0;
  let size = Math.min(LONGEST, to - from);
  while (size > 0 && !COURTESIES.has(keys.slice(from, from + size).join(' '))) size--;
  return size;
}

/** The same of those with which they end. */
function lengthAtEnd(keys: readonly string[], from: number, to: number): number {
  if (from === to || !LAST.has(keys[to - 1] ?? '')) return 0;
  let size = Math.min(LONGEST, to - from);
  while (size > 0 && !COURTESIES.has(keys.slice(to - size, to).join(' '))) size--;
  return size;
}
