import { memoize } from './memoize.ts';

/** Letters written in several ways that readers take for one; hamza carriers go with the hamza. */
const LETTER_FORMS = new Map(
  Object.entries({
    ا: 'أإآٱ',
    ي: 'ىئیې',
    ه: 'ةەہۀ',
    و: 'ؤ',
    ك: 'کگ',
    ب: 'پ',
    ف: 'ڤ',
    ج: 'چ',
    ز: 'ژ',
    '': 'ء',
  }).flatMap(([plain, forms]) => [...forms].map((form) => [form, plain] as const)),
);
const FORMS = new RegExp(`[${[...LETTER_FORMS.keys()].join('')}]`, 'gu');
/** Harakat, Quranic marks, tatweel, and marks that are not seen: they never tell two words apart. */
const UNSEEN =
  /[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const NON_ASCII_DIGIT = /(?!\d)\p{Nd}/gu;
const ASCII = /^[\0-\x7f]*$/;

/**
 * Makes spellings of one word equal: case, compatibility forms, Arabic letter forms and harakat, digits of any script,
 * place of the Vietnamese tone mark. Vietnamese tone marks themselves stay.
 */
export function fold(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  const composed = word.normalize('NFKC').toLowerCase().replace(UNSEEN, '');
  return placeTone(composed)
    .replace(FORMS, (letter) => LETTER_FORMS.get(letter) ?? letter)
    .replace(NON_ASCII_DIGIT, asciiDigit);
}

/** What `fold` gives, as the same string each time for words that keep coming: such strings are found fastest in maps. */
export const foldInterned = memoize(fold);

/** Digits of one script are contiguous and start at a multiple of ten counted from their zero. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

const TONE = '[\u0300\u0301\u0303\u0309\u0323]';
const OLD_PLACE = new RegExp(`(?<![qQ])([ou])(${TONE})([aey])$`, 'u');

/** `hòa` and `hoà` are one syllable: the mark goes to the second vowel, as the newer rule has it. */
function placeTone(word: string): string {
  const apart = word.normalize('NFD');
  return OLD_PLACE.test(apart) ? apart.replace(OLD_PLACE, '$1$3$2').normalize('NFC') : word;
}

/** The word without any diacritics, as people type Vietnamese on a plain keyboard. */
export function withoutMarks(word: string): string {
  if (ASCII.test(word)) return word;
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').normalize('NFC');
}
