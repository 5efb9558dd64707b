import type { InterfaceLanguage } from '../text/language/detect.ts';

/**
 * How numbers and dates are written in a language: Latin digits in Arabic too, as the articles have them and so that they keep
 * their order in any line; in English the day before the month, as in most places where it is read.
 */
export const FORMAT_LOCALES: Readonly<Record<InterfaceLanguage, string>> = {
  ar: 'ar-u-nu-latn',
  vi: 'vi',
  en: 'en-GB',
};
