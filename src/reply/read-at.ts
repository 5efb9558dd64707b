import type { InterfaceLanguage } from '../text/language/detect.ts';
import { FORMAT_LOCALES } from './format-locale.ts';
import { message } from './messages.ts';

/**
 * Says when an article was read, in words.
 * @param readAt milliseconds since 1970
 */
export function readAtText(readAt: number, language: InterfaceLanguage): string {
  return message(language, 'read-at', { when: momentText(readAt, language) });
}

/**
 * A moment in words.
 * @param at milliseconds since 1970
 */
export function momentText(at: number, language: InterfaceLanguage): string {
  return `${inWords(at, language, { dateStyle: 'medium', timeStyle: 'short' })} UTC`;
}

/** In Vietnamese a date is written in figures: its medium style, `26 thg 11, 2026`, is read nowhere. */
const DAYS: Readonly<Record<InterfaceLanguage, Intl.DateTimeFormatOptions>> = {
  ar: { dateStyle: 'medium' },
  vi: { day: '2-digit', month: '2-digit', year: 'numeric' },
  en: { dateStyle: 'medium' },
};

/**
 * A day as it is usually written.
 * @param at milliseconds since 1970
 */
export function dayText(at: number, language: InterfaceLanguage): string {
  return inWords(at, language, DAYS[language]);
}

function inWords(at: number, language: InterfaceLanguage, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(FORMAT_LOCALES[language], { ...parts, timeZone: 'UTC' }).format(at);
}
