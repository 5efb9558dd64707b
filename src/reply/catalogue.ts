import { IntlMessageFormat } from 'intl-messageformat';
import type { InterfaceLanguage } from '../text/language/detect.ts';
import { FORMAT_LOCALES } from './format-locale.ts';

/** Words a message of a catalogue in a language; `values` fill its ICU placeholders. */
export type WordMessage<Key extends string> = (
  language: InterfaceLanguage,
  key: Key,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** Makes the function that words the messages of a catalogue; each message is compiled once. */
export function catalogueOf<Key extends string>(
  messages: Readonly<Record<InterfaceLanguage, Readonly<Record<Key, string>>>>,
): WordMessage<Key> {
  const compiled = new Map<string, IntlMessageFormat>();
  return (language, key, values = {}) => {
    const id = `${language}\0${key}`;
    let format = compiled.get(id);
    if (!format) {
      format = new IntlMessageFormat(messages[language][key], FORMAT_LOCALES[language]);
      compiled.set(id, format);
    }
    return String(format.format(values));
  };
}
