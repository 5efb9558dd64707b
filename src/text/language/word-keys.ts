import { withoutMarks } from '../unicode/fold.ts';
import { consonants, isArabic, lightStem } from './arabic.ts';
import { englishStem } from './english.ts';
import { finalYAsI } from './vietnamese.ts';

/** The keys under which a folded word is compared, from strict to lenient. */
export interface WordKeys {
  readonly stem: string;
  /** Consonants of an Arabic stem; elsewhere the stem itself. */
  readonly skeleton: string;
  /** The stem without diacritics. */
  readonly toneless: string;
}

/**
 * @param form a folded word
 * @param isKnown whether a folded word occurs in the corpus, for Arabic clitics
 */
export function wordKeys(form: string, isKnown?: (word: string) => boolean): WordKeys {
  if (isArabic(form)) {
    const stem = lightStem(form, isKnown);
    return { stem, skeleton: consonants(stem), toneless: stem };
  }
  const stem = wordStem(form);
  return { stem, skeleton: stem, toneless: withoutMarks(stem) };
}

/** The stem among the keys of a folded word that no corpus is known for. */
export function wordStem(form: string): string {
  return isArabic(form) ? lightStem(form) : finalYAsI(englishStem(form));
}
