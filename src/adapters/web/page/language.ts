import type { Context } from 'hono';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { type Html, html } from '../drawing/html.ts';

/** The languages that the pages are in, and what each calls itself. */
export const PAGE_LANGUAGES: Readonly<Record<InterfaceLanguage, string>> = {
  ar: 'العربية',
  vi: 'Tiếng Việt',
  en: 'English',
};

/** Reads a language of the pages; undefined for anything else. */
export function readLanguage(tag: string | undefined): InterfaceLanguage | undefined {
  const primary = tag?.trim().toLowerCase().split('-')[0];
  return primary === 'ar' || primary === 'vi' || primary === 'en' ? primary : undefined;
}

/** The language that the address asks for (`?lang=vi`), else the first one of the browser's that the pages are in. */
export function pageLanguage({ req }: Pick<Context, 'req'>): InterfaceLanguage {
  const asked = readLanguage(req.query('lang'));
  if (asked) return asked;
  const accepted = (req.header('accept-language') ?? '')
    .split(',')
    .map((part) => readLanguage(part.split(';')[0]));
  return accepted.find((language) => language !== undefined) ?? 'en';
}

/** The attributes of an element that holds text in a language. */
export function inLanguage(tag: string): Html {
  return html`lang="${tag}" dir="${directionOf(tag)}"`;
}

/** The direction in which a language is written. */
function directionOf(language: string): 'rtl' | 'ltr' {
  return /^(ar|fa|he|ur)\b/i.test(language) ? 'rtl' : 'ltr';
}
