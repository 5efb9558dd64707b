import { withoutMarks } from '../unicode/fold.ts';
import { countScripts, hasArabicMark } from '../unicode/scripts.ts';
import data from './data/detection.json' with { type: 'json' };
import syllables from './data/syllables.json' with { type: 'json' };
import { hasVietnameseLetter, isTonelessSyllable } from './vietnamese.ts';

/** The languages Dalil speaks; a text in any other counts as English, the fallback. */
export type InterfaceLanguage = 'ar' | 'vi' | 'en';

const VIETNAMESE_WORDS = new Set(data.vietnameseWords);
const ALSO_ENGLISH = new Set(syllables.alsoEnglish);
/** What is said in either language. */
const NEUTRAL_WORDS = new Set(syllables.neutral);
const ENGLISH_WORDS = new Set(data.englishWords);

/**
 * Guesses the language of a text by script (of its marks and digits where it has no letters), then by Vietnamese letters, then by the words of toneless Vietnamese.
 * @returns `en` for anything that is neither Arabic nor Vietnamese.
 */
export function detectLanguage(text: string): InterfaceLanguage {
  const composed = text.normalize('NFC');
  const { arabic, latin } = countScripts(composed);
  if (arabic > 0 && arabic * 2 >= latin) return 'ar';
  if (latin === 0 && hasArabicMark(composed) && !/\p{L}/u.test(composed)) return 'ar';
  return isVietnamese(composed) ? 'vi' : 'en';
}

function isVietnamese(text: string): boolean {
  const written = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (written.length === 0) return false;
  if (!hasVietnameseLetter(text)) return isTonelessVietnamese(written.map((word) => word.toLowerCase()));
  const toned = written.filter(hasVietnameseLetter);
  // A Vietnamese name inside an English sentence is capitalised; the sentence's own words are not.
  return (
    toned.some((word) => word === word.toLowerCase()) ||
    !written.some((word) => isEnglish(word.toLowerCase()))
  );
}

/** Someone who types without tone marks writes mostly syllables, some of them everyday words. */
function isTonelessVietnamese(words: readonly string[]): boolean {
  const toneless = words.map(withoutMarks);
  const everyday = toneless.filter((word) => VIETNAMESE_WORDS.has(word)).length;
  if (isAllSyllables(toneless)) return true;
  const english = toneless.filter(isEnglish).length;
  if (everyday <= english) return false;
  const syllables = toneless.filter(isTonelessSyllable).length / toneless.length;
  // Foreign names among the syllables are usual, so two everyday words weigh as much as clean syllables.
  return everyday >= 2 ? syllables >= 0.4 : syllables >= 0.75 && everyday / toneless.length >= 0.25;
}

/** Whether a text is Vietnamese syllables from end to end, at least a third of which are no English words as well. */
function isAllSyllables(words: readonly string[]): boolean {
  const telling = words.filter((word) => !NEUTRAL_WORDS.has(word));
  const ownWords = telling.filter((word) => !ALSO_ENGLISH.has(word) && !isEnglish(word));
  return telling.length > 1 && ownWords.length * 3 >= telling.length && telling.every(isTonelessSyllable);
}

function isEnglish(word: string): boolean {
  return ENGLISH_WORDS.has(word);
}
