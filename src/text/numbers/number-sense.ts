import { withoutMarks } from '../unicode/fold.ts';
import data from './data/numbers.json' with { type: 'json' };
import type { NumberContext } from './number-context.ts';
import { foldedPhrases, phraseAt } from './phrases.ts';
import { wordLanguage } from './words/word-context.ts';
import type { WordNumber } from './words/word-number.ts';

const COUNTED = foldedPhrases(data.vi.counted);
const COUNTED_TONELESS = COUNTED.map((phrase) => phrase.map(withoutMarks));
const TIME_SECOND = new Set(['a', 'per', 'each', 'every', 'one']);

/** Vietnamese single syllables are numbers only in company: `năm` is a year, `ba` without marks many things. */
function isVietnameseCount(at: number, number: WordNumber, context: NumberContext): boolean {
  const raw = context.lexemes[at]?.raw ?? '';
  // A capital inside a sentence: part of a name.
  if (at > 0 && raw.charAt(0) !== raw.charAt(0).toLowerCase()) return false;
  const counted = context.toned ? COUNTED : COUNTED_TONELESS;
  const needsCompany = !context.toned || number.value === 5 || number.value === 1;
  return !needsCompany || (number.value !== 1 && phraseAt(at + number.taken, context.words, counted) > 0);
}

/** Whether a cardinal in words is meant as a number; `one` alone is an article or a pronoun. */
export function isCount(at: number, number: WordNumber, context: NumberContext): boolean {
  if (number.taken > 1) return true;
  if (wordLanguage(at, context) === 'vi') return isVietnameseCount(at, number, context);
  return number.value !== 1;
}

/** Whether an ordinal in words is meant as one: not the second of time. */
export function isOrdinal(at: number, number: WordNumber, context: NumberContext): boolean {
  if (number.taken > 1 || number.value > 2) return true;
  const before = context.lexemes[at - 1];
  if (wordLanguage(at, context) === 'ar')
    return number.value === 1 || /^[وفبكل]*ا?ل/.test(context.words[at] ?? '');
  return number.value === 1 || (before?.kind !== 'digits' && !TIME_SECOND.has(before?.text ?? ''));
}
