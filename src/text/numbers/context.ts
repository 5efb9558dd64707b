import { fold, withoutMarks } from '../unicode/fold.ts';
import data from './data/numbers.json' with { type: 'json' };
import { type WordContext, type WordNumber, wordLanguage } from './words/read.ts';

const phrases = (list: readonly string[]): string[][] => list.map((phrase) => phrase.split(' ').map(fold));
const SIGNS = new Set([...data.percent.signs]);
const PERCENT = phrases([...data.percent.en, ...data.percent.vi, ...data.percent.ar]);
const COUNTED = phrases(data.vi.counted);
const COUNTED_BARE = COUNTED.map((phrase) => phrase.map(withoutMarks));
const EN_SCALES = new Map(Object.entries(data.en.scales));
const VI_SCALES = new Map(
  Object.entries(data.vi.scales).flatMap(([word, size]) => [
    [fold(word), size],
    [withoutMarks(fold(word)), size],
  ]),
);
const AR_SCALES = new Map(
  Object.entries({ ...data.ar.scales, ...data.ar.pluralScales }).map(([word, size]) => [fold(word), size]),
);
const TIME_SECOND = new Set(['a', 'per', 'each', 'every', 'one']);

/** The longest of the phrases that stands at `at`, as a number of words. */
function phraseAt(at: number, words: readonly string[], list: readonly (readonly string[])[]): number {
  let longest = 0;
  for (const phrase of list) {
    if (phrase.length > longest && phrase.every((word, i) => words[at + i] === word)) longest = phrase.length;
  }
  return longest;
}

const PERCENT_FIRST = new Set(PERCENT.map(([first]) => first));

/** Whether words for "per cent" may begin with this one. */
export function mayBeginPercent(word: string): boolean {
  return PERCENT_FIRST.has(word);
}

/** Where a percent sign or phrase at `at` ends; `at` itself where there is none. */
export function percentBehind(at: number, { lexemes, words }: WordContext): number {
  return SIGNS.has(lexemes[at]?.text ?? '') ? at + 1 : at + phraseAt(at, words, PERCENT);
}

/** `%30`, as right-to-left writers type it: a sign that touches the number and belongs to none before. */
export function percentBefore(at: number, { lexemes }: WordContext): boolean {
  const sign = lexemes[at - 1];
  return (
    SIGNS.has(sign?.text ?? '') && sign?.end === lexemes[at]?.start && lexemes[at - 2]?.end !== sign?.start
  );
}

/** The scale words behind a literal (`1.2 million`, `95 nghìn tỷ`, `٣ ملايين`) as one factor, and the lexeme behind them. */
export function scaleBehind(from: number, context: WordContext): { factor: number; next: number } {
  let factor = 1;
  let at = from;
  for (; ; at += 1) {
    const word = context.words[at] ?? '';
    const table = { ar: AR_SCALES, vi: VI_SCALES, en: EN_SCALES }[wordLanguage(at, context)];
    const size = table.get(word);
    if (size === undefined) return { factor, next: at };
    factor *= size;
  }
}

/** Vietnamese single syllables are numbers only in company: `năm` is a year, `ba` without marks many things. */
function isVietnameseCount(at: number, number: WordNumber, context: WordContext): boolean {
  const raw = context.lexemes[at]?.raw ?? '';
  // A capital inside a sentence: part of a name.
  if (at > 0 && raw.charAt(0) !== raw.charAt(0).toLowerCase()) return false;
  const counted = context.toned ? COUNTED : COUNTED_BARE;
  const needsCompany = !context.toned || number.value === 5 || number.value === 1;
  return !needsCompany || (number.value !== 1 && phraseAt(at + number.taken, context.words, counted) > 0);
}

/** Whether a cardinal in words is meant as a number; `one` alone is an article or a pronoun. */
export function isCount(at: number, number: WordNumber, context: WordContext): boolean {
  if (number.taken > 1) return true;
  if (wordLanguage(at, context) === 'vi') return isVietnameseCount(at, number, context);
  return number.value !== 1;
}

/** Whether an ordinal in words is meant as one: not the second of time. */
export function isOrdinal(at: number, number: WordNumber, context: WordContext): boolean {
  if (number.taken > 1 || number.value > 2) return true;
  const before = context.lexemes[at - 1];
  if (wordLanguage(at, context) === 'ar')
    return number.value === 1 || /^[وفبكل]*ا?ل/.test(context.words[at] ?? '');
  return number.value === 1 || (before?.kind !== 'digits' && !TIME_SECOND.has(before?.text ?? ''));
}
