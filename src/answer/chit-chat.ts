import { fold, withoutMarks } from '../text/fold.ts';
import { tokenize } from '../text/tokenize.ts';
import phrases from './data/chit-chat.json' with { type: 'json' };

const PHRASES = new Set(Object.values(phrases).flat().map(key));
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

function longestPhrase(words: readonly string[], at: number): number {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    if (PHRASES.has(words.slice(at, at + length).join(' '))) return length;
  }
  return 0;
}

/** Folded words without marks, repeated letters ("hiiii") taken for one. */
function key(text: string): string {
  return tokenize(text)
    .map(({ form }) => withoutMarks(fold(form)).replace(/(\p{L})\1{2,}/gu, '$1'))
    .join(' ');
}
