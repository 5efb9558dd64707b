import { containsPrefixes, searchWords } from '../corpus/title-search.ts';
import { detectLanguage, type InterfaceLanguage } from '../text/language/detect.ts';

/** A text that can be suggested, with the words by which it is found. */
export interface SearchableText {
  readonly text: string;
  readonly words: readonly string[];
  readonly language: InterfaceLanguage;
}

/** Prepares a text for being suggested. */
export function searchable(text: string, language = detectLanguage(text)): SearchableText {
  return { text, words: searchWords(text), language };
}

/** The texts in the person's language; those in another only where what is typed is in it. */
export function inLanguageOf(
  entries: readonly SearchableText[],
  typed: string,
  language: InterfaceLanguage,
): readonly SearchableText[] {
  const typedLanguage = searchWords(typed).length > 0 ? detectLanguage(typed) : language;
  return entries.filter((entry) => entry.language === language || entry.language === typedLanguage);
}

/**
 * The texts in which every typed word begins a word, whatever its marks, hamza or case; those that begin as typed come
 * first, then those in the person's language.
 */
export function matchingTexts(
  entries: readonly SearchableText[],
  typed: string,
  language: InterfaceLanguage,
  limit: number,
): readonly string[] {
  const wanted = searchWords(typed);
  const typedLanguage = wanted.length > 0 ? detectLanguage(typed) : language;
  const scoreOf = (entry: SearchableText) =>
    (startsWith(entry, wanted) ? 2 : 0) + (entry.language === typedLanguage ? 1 : 0);
  const ranked = entries
    .filter(({ words }) => containsPrefixes(words, wanted))
    .map((entry) => ({ entry, score: scoreOf(entry) }))
    .sort((a, b) => b.score - a.score);
  return [...new Set(ranked.map(({ entry }) => entry.text))].slice(0, limit);
}

function startsWith({ words }: SearchableText, wanted: readonly string[]): boolean {
  return wanted.length > 0 && wanted.every((start, i) => words[i]?.startsWith(start));
}
