import { withoutMarks } from '../text/unicode/fold.ts';
import { tokenize } from '../text/unicode/tokenize.ts';
import phrases from './data/chit-chat.json' with { type: 'json' };
import courtesies from './data/courtesies.json' with { type: 'json' };

const PHRASES = new Set(Object.values(phrases).flat().map(key));
const COURTESIES = new Set(courtesies.map(key));
const LONGEST = Math.max(...[...PHRASES, ...COURTESIES].map((phrase) => phrase.split(' ').length));

/** Whether a text asks nothing: no letter or digit in it, or greetings, thanks and small talk from end to end. */
export function isChitChat(text: string): boolean {
  const words = key(text.replaceAll(/['’]/g, '')).split(' ').filter(Boolean);
  let at = 0;
  while (at < words.length) {
    const length = phraseLength(PHRASES, (size) => words.slice(at, at + size));
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/**
 * A text without the greetings, thanks and mentions of everyone around its question ("Hi, how many wards?"): they ask
 * nothing. A text that is nothing else stays as it is.
 */
export function withoutCourtesy(text: string): string {
  const tokens = tokenize(text);
  const words = tokens.map(({ form }) => normal(form));
  let [from, to] = [0, words.length];
  const before = () => phraseLength(COURTESIES, (size) => words.slice(from, Math.min(to, from + size)));
  const after = () => phraseLength(COURTESIES, (size) => words.slice(Math.max(from, to - size), to));
  for (let length = before(); length > 0; length = before()) from += length;
  for (let length = after(); length > 0; length = after()) to -= length;
  if (from === to) return text;
  const start = from === 0 ? 0 : tokens[from]!.start;
  return text.slice(start, to === tokens.length ? text.length : tokens[to - 1]!.end);
}

/**
 * How many words the longest of some phrases has at a place; 0 when there is none.
 * @param wordsOf that many words at the place, fewer where there are no more
 */
function phraseLength(phrases: ReadonlySet<string>, wordsOf: (size: number) => readonly string[]): number {
  for (let size = LONGEST; size > 0; size--) {
    const words = wordsOf(size);
    if (words.length === size && phrases.has(words.join(' '))) return size;
  }
  return 0;
}

/** Folded words without marks, repeated letters ("hiiii") reduced to one. */
function key(text: string): string {
  return tokenize(text)
    .map(({ form }) => normal(form))
    .join(' ');
}

function normal(form: string): string {
  return withoutMarks(form).replace(/(\p{L})\1{2,}/gu, '$1');
}
