import type { Source, SourceBlock } from '../contract/reply.ts';
import type { InterfaceLanguage } from '../text/language/detect.ts';
import { readsFromRight } from '../text/unicode/scripts.ts';
import separators from './data/list-separators.json' with { type: 'json' };
import { FORMAT_LOCALES } from './format-locale.ts';
import { message } from './messages.ts';
import { readAtText } from './read-at.ts';

/** What is known of a source besides its title and link, for people and in one order; what is not known is left out. */
export function sourceFacts(source: Source, language: InterfaceLanguage): string[] {
  const { publisher, author, published, pages, pageMayDiffer } = source;
  const facts = [
    publisher,
    author,
    published && dateIn(published, language),
    foreignLanguage(source.language, language),
    pageMayDiffer ? message(language, 'page-may-differ') : undefined,
    pages && pagesIn(pages, language),
  ];
  return facts.filter((fact) => fact !== undefined && fact.trim() !== '') as string[];
}

/** What is said of an article besides, where it is an entry of a list. */
export function entryRemarks(
  { source, readAt, isInventory = false }: SourceBlock,
  language: InterfaceLanguage,
): string[] {
  return [
    ...(isInventory && source.derived ? [message(language, 'derived-title')] : []),
    ...(readAt === undefined ? [] : [readAtText(readAt, language)]),
  ];
}

/** Parts on one line for what reads from the right and one for the rest, so that mixed directions cannot tangle. */
export function factLines(parts: readonly string[]): string[] {
  const fromRight = parts.filter(readsFromRight);
  const others = parts.filter((part) => !readsFromRight(part));
  return [others, fromRight].filter(({ length }) => length > 0).map((line) => line.join(' · '));
}

/** "page 4", "pages 4, 7". */
export function pagesIn(pages: readonly number[], language: InterfaceLanguage): string {
  return message(language, 'pages', { count: pages.length, pages: pages.join(separators[language]) });
}

/** A date in words: between Arabic words the digits of `2025-12-03` would show in reverse order. */
function dateIn(isoDate: string, language: InterfaceLanguage): string {
  const date = new Date(isoDate.slice(0, 10));
  if (Number.isNaN(date.getTime())) return isoDate;
  const format = new Intl.DateTimeFormat(FORMAT_LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(date);
}

/** Name of an article's language, when it is another than the reply's and is known. */
function foreignLanguage(tag: string, language: InterfaceLanguage): string | undefined {
  const primary = tag.split('-')[0]?.toLowerCase();
  if (primary === language) return undefined;
  try {
    const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
    return names.of(tag);
  } catch {
    return undefined; // Not a language tag: nothing is said rather than something odd.
  }
}
