import type { InterfaceLanguage } from '../../../../text/language/detect.ts';

/** Latin digits in Arabic too, and the day before the month in English, as in most places where it is read. */
const LOCALES: Readonly<Record<InterfaceLanguage, string>> = { ar: 'ar-u-nu-latn', vi: 'vi', en: 'en-GB' };

/** A date in words: between Arabic words the digits of `2025-12-03` would show in reverse order. */
export function dateIn(isoDate: string, language: InterfaceLanguage): string {
  const date = new Date(isoDate.slice(0, 10));
  if (Number.isNaN(date.getTime())) return isoDate;
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

/** Name of an article's language, when it is another than the reply's and is known. */
export function foreignLanguage(tag: string, language: InterfaceLanguage): string | undefined {
  const primary = tag.split('-')[0]?.toLowerCase();
  if (primary === language) return undefined;
  try {
    const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
    return names.of(tag);
  } catch {
    return undefined; // Not a language tag: nothing is said rather than something odd.
  }
}
