import { withoutMarks } from '../unicode/fold.ts';
import { consonants, isArabic, lightStem } from './arabic.ts';
import { englishStem } from './english.ts';

/** The keys under which a folded word is compared, from strict to lenient. */
export interface WordKeys {
  readonly stem: string;
  /** Consonants of an Arabic stem; elsewhere the stem itself. */
  readonly skeleton: string;
  /** The stem without diacritics. */
  readonly toneless: string;
}

const LATE_Y = /^([hklmstv]|qu|th)([yýỳỷỹỵ])$/u;
const Y_TO_I = new Map([...'yýỳỷỹỵ'].map((y, at) => [y, [...'iíìỉĩị'][at]!]));

/**
 * @param form a folded word
 * @param isKnown whether a folded word occurs in the corpus, for Arabic clitics
 */
export function wordKeys(form: string, isKnown?: (word: string) => boolean): WordKeys {
  if (isArabic(form)) {
    const stem = lightStem(form, isKnown);
    return { stem, skeleton: consonants(stem), toneless: stem };
  }
  const stem = englishStem(form).replace(LATE_Y, (_, onset: string, y: string) => onset + Y_TO_I.get(y)!);
  return { stem, skeleton: stem, toneless: withoutMarks(stem) };
}
