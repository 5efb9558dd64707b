import { fold, withoutMarks } from '../text/fold.ts';
import { tokenize } from '../text/tokenize.ts';
import phrases from './data/chit-chat.json' with { type: 'json' };
import courtesies from './data/courtesies.json' with { type: 'json' };

const PHRASES = new Set(Object.values(phrases).flat().map(key));
const COURTESIES = new Set(courtesies.map(key));
const LONGEST = Math.max(...[...PHRASES].map((phrase) => phrase.split(' ').length));

/** Whether a text asks nothing: no letter or digit in it, or greetings, thanks and small talk from end to end. */
export function isChitChat(text: string): boolean {
  const words = key(text.replaceAll(/['’]/g, '')).split(' ').filter(Boolean);
  let at = 0;
  while (at < words.length) {
    const length = longestPhrase(words, at);
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
  let from = 0;
  for (let length = courtesyAt(words, from); length > 0; length = courtesyAt(words, from)) from += length;
  let to = tokens.length;
  for (let length = courtesyBefore(words, to); length > 0 && to > from; length = courtesyBefore(words, to))
    to -= length;
  if (from >= to) return text;
  const start = from === 0 ? 0 : tokens[from]!.start;
  return text.slice(start, to === tokens.length ? text.length : tokens[to - 1]!.end);
}

/** Words of the phrase at `from`, if it is not the question's own: "no" and "all" may begin one. */
function courtesyAt(words: readonly string[], from: number): number {
  const length = longestPhrase(words, from);
  return length > 0 && COURTESIES.has(words.slice(from, from + length).join(' ')) ? length : 0;
}

function courtesyBefore(words: readonly string[], to: number): number {
  for (let length = Math.min(LONGEST, to); length > 0; length--) {
    if (COURTESIES.has(words.slice(to - length, to).join(' '))) return length;
  }
  return 0;
}

function longestPhrase(words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    if (PHRASES.has(words.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}

/** Folded words without marks, repeated letters ("hiiii") taken for one. */
function key(text: string): string {
  return tokenize(text)
    .map(({ form }) => normal(form))
    .join(' ');
}

function normal(form: string): string {
  return withoutMarks(fold(form)).replace(/(\p{L})\1{2,}/gu, '$1');
}
