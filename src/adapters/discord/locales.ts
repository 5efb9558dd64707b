import type { Localised } from '../../contract/declaration.ts';
import type { InterfaceLanguage } from '../../text/language/detect.ts';

/**
 * Discord's locales for the languages of the house. discord.js knows no `ar`, the API description does; a client that
 * never reports it falls back to English, as those in all other languages do.
 */
const LOCALES: readonly (readonly [locale: string, InterfaceLanguage])[] = [
  ['vi', 'vi'],
  ['ar', 'ar'],
  ['en-GB', 'en'],
  ['en-US', 'en'],
];

/** The language of the house for a Discord locale such as `vi` or `en-GB`; English for all others. */
export function languageOf(locale: string | null | undefined): InterfaceLanguage {
  const primary = locale?.split('-')[0];
  return primary === 'vi' || primary === 'ar' ? primary : 'en';
}

/** A wording as Discord's localisations. */
export function localisations(wording: Localised): Record<string, string> {
  return Object.fromEntries(LOCALES.map(([locale, language]) => [locale, wording[language]]));
}
