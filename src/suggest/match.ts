import type { Catalogue, CatalogueField } from '../catalogue/catalogue.ts';
import { searchWords } from '../catalogue/words.ts';
import { detectLanguage, type InterfaceLanguage } from '../text/language/detect.ts';

/** Choices that Discord takes. */
const MOST_SUGGESTIONS = 25;

/** What is suggested from. */
export interface SuggestionSource<T> {
  readonly catalogue: Catalogue<T>;
  readonly fields: readonly CatalogueField[];
  textOf(item: T): string;
  /** A BCP 47 tag. */
  languageOf(item: T): string;
  /** Whether an item may be suggested; all may where absent. */
  accepts?(item: T, typedLanguage: InterfaceLanguage): boolean;
}

/**
 * At most 25 texts whose words begin as the typed ones do, or else differ by a typo; those that begin as typed come first,
 * then those in the language of what is typed, which is the person's where nothing is.
 * @param typos whether a typo is allowed: while the catalogue grows, what is meant may still come
 */
export function matchingTexts<T>(
  { catalogue, fields, textOf, languageOf, accepts }: SuggestionSource<T>,
  typed: string,
  language: InterfaceLanguage,
  typos = true,
): readonly string[] {
  const typedLanguage = searchWords(typed).length > 0 ? detectLanguage(typed) : language;
  const { items } = catalogue.search(typed, {
    fields,
    enough: MOST_SUGGESTIONS,
    typos,
    prefers: (item) => languageOf(item).split('-')[0] === typedLanguage,
    accepts: accepts && ((item) => accepts(item, typedLanguage)),
  });
  const texts = new Set<string>();
  for (const item of items) if (texts.size < MOST_SUGGESTIONS) texts.add(textOf(item));
  return [...texts];
}
