import { beginsWord, foundBy, searchWords } from './words.ts';

/** Stands between the words of a key and their other spellings; no word has it. */
const OTHER_SPELLINGS = '|';

/** A text as it is searched: a space before each of its words, then what those are without their Arabic article. */
export function keyOf(text = ''): string {
  if (text === '') return text;
  const words = searchWords(text);
  const bare = words.flatMap((word) => foundBy(word).slice(1));
  return ['', ...words, ...(bare.length > 0 ? [OTHER_SPELLINGS, ...bare] : [])].join(' ');
}

/** The words of a key, in every spelling. */
export function wordsOfKey(key: string): string[] {
  return key.split(' ').filter((word) => word !== '' && word !== OTHER_SPELLINGS);
}

/** Whether a word of the key begins with what is looked up. */
export function keyHolds(key: string, beginning: string): boolean {
  return key.includes(` ${beginning}`);
}

/** Whether the text begins with the typed words, the beginning of each standing for the word. */
export function keyBegins(key: string, typed: readonly string[]): boolean {
  const words = key.split(' ', typed.length + 1);
  return typed.every((start, at) => beginsWord(words[at + 1] ?? '', start));
}
