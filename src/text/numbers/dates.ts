import { isDayNumber, isMonthNumber, isYearNumber } from './calendar.ts';
import data from './data/numbers.json' with { type: 'json' };
import { type Lexeme, shortInteger } from './lexemes.ts';
import { monthAt, VI_MONTH } from './months.ts';
import type { NumberContext } from './number-context.ts';
import { foldedWords } from './phrases.ts';
import { readNumberWords } from './words/number-words.ts';

/** A date as far as it is told; month and day are 1-based. */
export interface CivicDate {
  readonly year?: number;
  readonly month: number;
  readonly day?: number;
}

/** A date and the lexeme after its last one. */
export interface DateReading {
  readonly date: CivicDate;
  readonly next: number;
}

const { months } = data;
const CONTEXT = foldedWords(months.context);
const BEFORE_MONTH = foldedWords(months.beforeMonth);
const BEFORE_YEAR = foldedWords(months.beforeYear);
const VI_DAY = foldedWords(months.viDay);

function skip(lexemes: readonly Lexeme[], from: number, words: ReadonlySet<string>): number {
  let at = from;
  while (at < from + 2 && words.has(lexemes[at]?.text ?? '')) at += 1;
  return at;
}

function yearAt(lexemes: readonly Lexeme[], from: number): { year: number; next: number } | undefined {
  const at = skip(lexemes, from, BEFORE_YEAR);
  const year = shortInteger(lexemes[at]);
  return isYearNumber(year) ? { year, next: at + 1 } : undefined;
}

function dayAt(
  lexemes: readonly Lexeme[],
  at: number,
  context: NumberContext,
): { day: number; next: number } | undefined {
  const digits = shortInteger(lexemes[at]);
  if (digits === undefined) {
    const read = readNumberWords(at, context);
    return read && isDayNumber(read.value) ? { day: read.value, next: at + read.taken } : undefined;
  }
  const suffix = lexemes[at + 1];
  const glued = suffix?.start === lexemes[at]?.end && data.en.ordinalSuffixes.includes(suffix?.text ?? '');
  return isDayNumber(digits) ? { day: digits, next: at + (glued ? 2 : 1) } : undefined;
}

function withYear(lexemes: readonly Lexeme[], date: CivicDate, next: number): DateReading {
  const year = yearAt(lexemes, next);
  return year ? { date: { ...date, year: year.year }, next: year.next } : { date, next };
}

const isCapital = (lexeme: Lexeme | undefined): boolean => /^[\p{Lu}\p{Lo}]/u.test(lexeme?.raw ?? '');

function dayFirst(lexemes: readonly Lexeme[], at: number, context: NumberContext): DateReading | undefined {
  const day = dayAt(lexemes, at, context);
  if (!day) return undefined;
  const monthFrom = skip(lexemes, day.next, BEFORE_MONTH);
  const month = monthAt(lexemes, monthFrom);
  if (!month) return undefined;
  const reading = withYear(lexemes, { month: month.month, day: day.day }, month.next);
  const sure = !month.unsure || reading.date.year !== undefined || isCapital(lexemes[monthFrom]);
  return sure ? reading : undefined;
}

function monthFirst(lexemes: readonly Lexeme[], at: number, context: NumberContext): DateReading | undefined {
  const month = monthAt(lexemes, at);
  if (!month) return undefined;
  const withoutDay = withYear(lexemes, { month: month.month }, month.next);
  if (withoutDay.date.year !== undefined) return withoutDay;
  const isEnglish = /^[a-z]/.test(lexemes[at]?.text ?? '') && !VI_MONTH.has(lexemes[at]?.text ?? '');
  const day = isEnglish ? dayAt(lexemes, month.next, context) : undefined;
  if (day && (!month.unsure || isCapital(lexemes[at]))) {
    return withYear(lexemes, { month: month.month, day: day.day }, day.next);
  }
  const inContext = CONTEXT.has(lexemes[at - 1]?.text ?? '') && isCapital(lexemes[at]);
  return !month.unsure || inContext ? withoutDay : undefined;
}

/** `ngày 1/7`, `sáng 1-7`: without a year only after a word for the day. */
function shortNumeric(lexemes: readonly Lexeme[], at: number): DateReading | undefined {
  const [day, mark, month] = [
    shortInteger(lexemes[at]),
    lexemes[at + 1]?.text,
    shortInteger(lexemes[at + 2]),
  ];
  const announced = VI_DAY.has(lexemes[at - 1]?.text ?? '');
  if (!announced || (mark !== '/' && mark !== '-') || !isDayNumber(day) || !isMonthNumber(month))
    return undefined;
  return { date: { month, day }, next: at + 3 };
}

/** Day first, as all three languages write it; month first only where the other way is no date. */
function numeric(lexeme: Lexeme): CivicDate | undefined {
  const parts = lexeme.text.split(/[/.-]/).map(Number);
  const [a = 0, b = 0, c = 0] = (parts[0] ?? 0) > 999 ? parts.reverse() : parts;
  if (parts.length === 2)
    return isMonthNumber(parts[0]) ? { month: parts[0], year: parts[1] ?? 0 } : undefined;
  if (isDayNumber(a) && isMonthNumber(b)) return { day: a, month: b, year: c };
  return isDayNumber(b) && isMonthNumber(a) ? { day: b, month: a, year: c } : undefined;
}

/** Reads the date that begins at `lexemes[at]`, in any of the three languages, or nothing. */
export function readDate(at: number, context: NumberContext): DateReading | undefined {
  const { lexemes } = context;
  const lexeme = lexemes[at];
  if (lexeme?.kind === 'date') {
    const date = numeric(lexeme);
    return date && { date, next: at + 1 };
  }
  return dayFirst(lexemes, at, context) ?? monthFirst(lexemes, at, context) ?? shortNumeric(lexemes, at);
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The terms under which a date is found: whole and in parts, with and without its year. */
export function dateTerms({ year, month, day }: CivicDate): string[] {
  const terms = [`d:--${two(month)}`];
  if (day !== undefined) terms.push(`d:--${two(month)}-${two(day)}`);
  if (year === undefined) return terms;
  terms.push(`n:${year}`, `d:${year}-${two(month)}`);
  if (day !== undefined) terms.push(`d:${year}-${two(month)}-${two(day)}`);
  return terms;
}
