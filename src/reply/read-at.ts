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
  const format = new Intl.DateTimeFormat(FORMAT_LOCALES[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(at)} UTC`;
}
