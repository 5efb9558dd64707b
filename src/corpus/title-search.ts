import { detectLanguage, type InterfaceLanguage } from '../text/language/detect.ts';
import { withoutMarks } from '../text/unicode/fold.ts';
import { tokenize } from '../text/unicode/tokenize.ts';

/** A text that can be suggested, with the words by which it is found. */
export interface SearchableText {
  readonly text: string;
  readonly words: readonly string[];
  readonly language: InterfaceLanguage;
}

/** Prepares a text for being suggested. */
export function searchable(text: string): SearchableText {
  return { text, words: wordsOf(text), language: detectLanguage(text) };
}

/**
 * The entries in which every typed word begins a word, whatever its marks, hamza or case; those that begin as typed come
 * first, then those in the person's language.
 */
export function matchingTexts(
  entries: readonly SearchableText[],
  typed: string,
  language: InterfaceLanguage,
  limit: number,
): readonly string[] {
  const wanted = wordsOf(typed);
  const typedLanguage = wanted.length > 0 ? detectLanguage(typed) : language;
  const found = filterByPrefix(entries, typed);
  const score = (entry: SearchableText) =>
    (startsWith(entry, wanted) ? 2 : 0) + (entry.language === typedLanguage ? 1 : 0);
  const ranked = found.map((entry) => ({ entry, score: score(entry) })).sort((a, b) => b.score - a.score);
  return [...new Set(ranked.map(({ entry }) => entry.text))].slice(0, limit);
}

/** The entries in which every typed word begins a word, in their order. */
export function filterByPrefix<T extends SearchableText>(entries: readonly T[], typed: string): readonly T[] {
  const wanted = wordsOf(typed);
  return entries.filter(({ words }) => wanted.every((start) => words.some((word) => word.startsWith(start))));
}

function startsWith({ words }: SearchableText, wanted: readonly string[]): boolean {
  return wanted.length > 0 && wanted.every((start, i) => words[i]?.startsWith(start));
}

/** Folded words without marks; the Arabic article is left out, since people type with and without it. */
function wordsOf(text: string): string[] {
  return tokenize(text.slice(0, 500)).map(({ form }) => withoutMarks(form).replace(/^ال(?=..)/, ''));
}
