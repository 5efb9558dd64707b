import { fold, withoutMarks } from '../unicode/fold.ts';
import data from './data/function-words.json' with { type: 'json' };
import type { InterfaceLanguage } from './detect.ts';

const BY_LANGUAGE: Readonly<Record<InterfaceLanguage, ReadonlySet<string>>> = {
  ar: new Set(data.ar.map(fold)),
  en: new Set(data.en.map(fold)),
  vi: new Set(data.vi.map(fold)),
};
const WORDS: ReadonlySet<string> = new Set(Object.values(BY_LANGUAGE).flatMap((words) => [...words]));
const TONELESS_VIETNAMESE: ReadonlySet<string> = new Set([...BY_LANGUAGE.vi].map(withoutMarks));

/**
 * Whether a folded word says nothing about what a text is about.
 * @param toneless whether the text is Vietnamese without tone marks
 */
export function isFunctionWord(form: string, toneless = false): boolean {
  return toneless ? TONELESS_VIETNAMESE.has(form) : WORDS.has(form);
}

/**
 * The same in a text of one language: "an" says nothing in English, and is part of a name in Vietnamese.
 * @param toneless whether the text is Vietnamese without tone marks
 */
export function isFunctionWordIn(language: InterfaceLanguage, form: string, toneless = false): boolean {
  return toneless && language === 'vi' ? TONELESS_VIETNAMESE.has(form) : BY_LANGUAGE[language].has(form);
}
