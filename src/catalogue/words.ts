import { withoutMarks } from '../text/unicode/fold.ts';
import { tokenize } from '../text/unicode/tokenize.ts';

/** UTF-16 units of a text that are looked at: more than any title has, little enough for anything that is typed. */
const LONGEST_SEARCHED = 500;
const ARTICLE = /^ال(?=..)/;
/** The article with what is written in one word with it: and, so, in, like, for. */
const JOINED_ARTICLE = /^(?:[وفبك]?ال|لل)(?=..)/;

/** The words of a text, folded and without marks, in their order. */
export function searchWords(text: string): readonly string[] {
  return tokenize(text.slice(0, LONGEST_SEARCHED)).map(({ form }) => withoutMarks(form));
}

/** A typed word as it is looked up: without the Arabic article, since people type with and without it. */
export function lookedUp(typed: string): string {
  return typed.replace(ARTICLE, '');
}

/** What a word is found by: itself, and what it is without the Arabic article. */
export function foundBy(word: string): readonly string[] {
  const bare = word.replace(JOINED_ARTICLE, '');
  return bare === word ? [word] : [word, bare];
}

/** Whether a typed beginning begins a word, both as `searchWords` gives them. */
export function beginsWord(word: string, typed: string): boolean {
  const start = lookedUp(typed);
  return foundBy(word).some((spelling) => spelling.startsWith(start));
}

/** Whether each of the wanted beginnings begins one of the words; both as `searchWords` gives them. */
export function containsPrefixes(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((start) => words.some((word) => beginsWord(word, start)));
}
