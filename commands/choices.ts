/** The languages to choose from, each named in itself, and the choice to leave it to the question. */
export const LANGUAGE_CHOICES = [
  { value: 'auto', name: { en: 'Same as the question', vi: 'Theo câu hỏi', ar: 'بحسب السؤال' } },
  { value: 'ar', name: { en: 'العربية', vi: 'العربية', ar: 'العربية' } },
  { value: 'vi', name: { en: 'Tiếng Việt', vi: 'Tiếng Việt', ar: 'Tiếng Việt' } },
  { value: 'en', name: { en: 'English', vi: 'English', ar: 'English' } },
] as const;

/** The chosen language; undefined for `auto` and for anything that is no choice. */
export function chosenLanguage(value: string | undefined): 'ar' | 'vi' | 'en' | undefined {
  return value === 'ar' || value === 'vi' || value === 'en' ? value : undefined;
}
