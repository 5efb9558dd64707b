import type { Localised } from '../../command.ts';
import type { InterfaceLanguage } from '../../text/language.ts';

/**
 * Discord's locales for the languages of the house besides English. discord.js knows no `ar`, the API description does;
 * a client that never reports it falls back to English.
 */
const LOCALES = { vi: 'vi', ar: 'ar' } as const satisfies Partial<Record<InterfaceLanguage, string>>;

/** The language of the house for a Discord locale such as `vi` or `en-GB`; English for all others. */
export function languageOf(locale: string | null | undefined): InterfaceLanguage {
  const primary = locale?.split('-')[0];
  return primary === 'vi' || primary === 'ar' ? primary : 'en';
}

/** A wording as Discord's localisations, English being the default outside of them. */
export function localisations(wording: Localised): Record<string, string> {
  return Object.fromEntries(
    Object.entries(LOCALES).map(([language, locale]) => [locale, wording[language as 'vi' | 'ar']]),
  );
}
