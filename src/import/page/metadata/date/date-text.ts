import { fold } from '../../../../text/unicode/fold.ts';
import { monthNumber } from './month-names.ts';
import { dayBeforeMonth } from './numeric-order.ts';

/** A day that a text gives, as an ISO date. */
export type IsoDay = string;

const YEAR = '((?:19|20)\\d{2})';
const WORD = '([\\p{L}][\\p{L}\\p{M}.]*(?:\\s(?:الثاني|الأول|الاول|الثانى))?)';
const SECOND_NAME = '(?:\\s*[/(]\\s*[\\p{L}\\p{M}]+(?:\\s(?:الثاني|الأول|الاول))?\\s*\\)?)?';
const NO_DIGIT_BEFORE = '(?<![\\d.,/:-])';
const NO_DIGIT_AFTER = '(?![\\d/-])';
/** 2031-05-06, 2031/05/06, 2031.05.06, 2031年5月6日 */
const YEAR_FIRST = new RegExp(
  `${NO_DIGIT_BEFORE}${YEAR}(?:\\s?[年년]\\s?|([-/.])\\s?)(\\d{1,2})(?:\\s?[月월]\\s?|\\2\\s?)(\\d{1,2})(?!\\d)`,
  'gu',
);
/** 6.5.2031, 06/05/2031, 6-5-2031 */
const NUMERIC = new RegExp(
  `${NO_DIGIT_BEFORE}(\\d{1,2})(\\s?[./-]\\s?)(\\d{1,2})\\2${YEAR}${NO_DIGIT_AFTER}`,
  'gu',
);
/** 6 May 2031, 6. Mai 2031, 6 de mayo de 2031, 6th of May, 2031, ٦ أيار/مايو ٢٠٣١ */
const DAY_FIRST = new RegExp(
  `(?<![\\d.,/]|(?<!:\\d\\d)-)(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°)?[.,]?(?:\\s?-\\s?|\\s*)(?:de\\s|of\\s|من\\s|d['’])?\\s*${WORD}${SECOND_NAME}[.,،]?(?:\\s?-\\s?|\\s*)(?:de\\s|del\\s|г|عام\\s|سنة\\s)?\\s*${YEAR}${NO_DIGIT_AFTER}`,
  'giu',
);
/** 6.5.31 */
const SHORT_YEAR = new RegExp(
  `${NO_DIGIT_BEFORE}(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{2})(?![\\d.,:])`,
  'gu',
);
/** May 6, 2031 */
const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}])${WORD}\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?:at\\s)?${YEAR}${NO_DIGIT_AFTER}`,
  'giu',
);
/** Tue May 06 07:00:00 CET 2031, as Java and Unix write it */
const SYSTEM = new RegExp(
  `(?<![\\p{L}])${WORD} (\\d{1,2}) \\d{2}:\\d{2}:\\d{2} [A-Z+:\\d-]{3,9} ${YEAR}${NO_DIGIT_AFTER}`,
  'giu',
);
/** ngày 6 tháng 5 năm 2031 */
const VIETNAMESE = new RegExp(`(\\d{1,2})\\s+tháng\\s+(\\d{1,2})(?:\\s*,)?\\s+(?:năm\\s+)?${YEAR}`, 'giu');
/** Longer lines are sentences; a date in them is what they tell. */
const LONGEST = 400;

/** A date in a text, and where it stands there. */
export interface WrittenDate {
  readonly day: IsoDay;
  readonly start: number;
  readonly end: number;
}

/**
 * The whole dates in a line, in order; one that can be read in two ways is left out.
 * @param language a tag, which decides in which order numbers are read and what months are called first
 */
export function datesIn(line: string, language: string | undefined): WrittenDate[] {
  const text = plainDigits(line.slice(0, LONGEST));
  if (!/(?:19|20)\d{2}|\d\.\s?\d{2}(?!\d)/.test(text)) return [];
  const found: WrittenDate[] = [];
  const add = (match: RegExpMatchArray, year?: string, month?: number, day?: string) => {
    const iso = month === undefined ? undefined : isoDay(Number(year), month, Number(day));
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (iso && found.every((other) => end <= other.start || start >= other.end))
      found.push({ day: iso, start, end });
  };
  for (const match of text.matchAll(YEAR_FIRST)) add(match, match[1], Number(match[3]), match[4]);
  for (const match of text.matchAll(VIETNAMESE)) add(match, match[3], Number(match[2]), match[1]);
  for (const match of text.matchAll(DAY_FIRST))
    add(match, match[3], monthNumber(match[2] ?? '', language), match[1]);
  for (const match of [...text.matchAll(MONTH_FIRST), ...text.matchAll(SYSTEM)])
    add(match, match[3], monthNumber(match[1] ?? '', language), match[2]);
  for (const match of text.matchAll(NUMERIC)) {
    const [, a = '', mark = '', b = '', year] = match;
    const order = dayBeforeMonth(Number(a), Number(b), mark.trim(), language);
    if (order !== undefined) add(match, year, Number(order ? b : a), order ? a : b);
  }
  for (const match of text.matchAll(SHORT_YEAR)) {
    const [, day, month, year] = match.map(Number);
    if (year !== undefined && (year >= 95 || year <= 69))
      add(match, String(year + (year >= 95 ? 1900 : 2000)), month, String(day));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether a line holds a date of any kind. */
export function hasDate(line: string): boolean {
  return datesIn(line, 'de').length > 0;
}

/** An ISO date of a day that is in the calendar, and that a page of the web can be of. */
export function isoDay(year: number, month: number, day: number): IsoDay | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

/** With digits of any script as ASCII digits, letters untouched. */
function plainDigits(text: string): string {
  return text.replace(/(?!\d)\p{Nd}/gu, fold).replace(/[\u200e\u200f\u061c]/g, '');
}
