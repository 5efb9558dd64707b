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

/**
 * A day in words.
 * @param at milliseconds since 1970
 */
export function dayText(at: number, language: InterfaceLanguage): string {
  return inWords(at, language, { dateStyle: 'medium' });
}

function inWords(at: number, language: InterfaceLanguage, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(FORMAT_LOCALES[language], { ...parts, timeZone: 'UTC' }).format(at);
}
