import { IntlMessageFormat } from 'intl-messageformat';
import type { InterfaceLanguage } from '../text/language/detect.ts';
import { FORMAT_LOCALES } from './format-locale.ts';
import ar from './messages/ar.json' with { type: 'json' };
import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

/** Key of a message; every catalogue has all of them, which the compiler checks. */
export type MessageKey = keyof typeof en;

const CATALOGUES: Readonly<Record<InterfaceLanguage, Readonly<Record<MessageKey, string>>>> = { ar, vi, en };

const compiled = new Map<string, IntlMessageFormat>();

/** Words a message in a language; `values` fill its ICU placeholders. */
export function message(
  language: InterfaceLanguage,
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const id = `${language}\0${key}`;
  let format = compiled.get(id);
  if (!format) {
    format = new IntlMessageFormat(CATALOGUES[language][key], FORMAT_LOCALES[language]);
    compiled.set(id, format);
  }
  return String(format.format(values));
}
