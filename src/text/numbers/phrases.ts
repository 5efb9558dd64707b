import { fold } from '../unicode/fold.ts';

/** Phrases of the tables as lists of folded words. */
export const foldedPhrases = (list: readonly string[]): string[][] =>
  list.map((phrase) => phrase.split(' ').map(fold));

/** Single words of the tables, folded. */
export const foldedWords = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold));

/** The longest of the phrases that stands at `at`, as a number of words; 0 where there is none. */
export function phraseAt(
  at: number,
  words: readonly string[],
  phrases: readonly (readonly string[])[],
): number {
  let longest = 0;
  for (const phrase of phrases) {
    if (phrase.length > longest && phrase.every((word, i) => words[at + i] === word)) longest = phrase.length;
  }
  return longest;
}
