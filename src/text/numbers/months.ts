import { fold, withoutMarks } from '../unicode/fold.ts';
import { isMonthNumber } from './calendar.ts';
import data from './data/numbers.json' with { type: 'json' };
import { type Lexeme, shortInteger } from './lexemes.ts';
import { foldedWords } from './phrases.ts';

/** A month (1 to 12) and the lexeme after it. */
export interface Month {
  readonly month: number;
  readonly next: number;
  /** A word with another meaning (`may`, `مارس`): only company makes it a month. */
  readonly unsure: boolean;
}

const { months } = data;
/** Names of one or two words (`تشرين الثاني`), each word folded. */
const NAMES = new Map<string, number>();
for (const names of [months.en, months.ar]) {
  names.forEach((forms, at) => {
    for (const form of forms) NAMES.set(form.split(' ').map(fold).join(' '), at + 1);
  });
}
/** What a month's name begins with: a quick look before any other. */
const FIRST_WORDS = new Set([...NAMES.keys()].map((name) => name.replace(/ .*/, '')));
const VIETNAMESE = new Map<string, number>();
months.vi.forEach((forms, at) => {
  for (const form of forms) {
    VIETNAMESE.set(fold(form), at + 1).set(withoutMarks(fold(form)), at + 1);
  }
});
const UNSURE = foldedWords(months.needContext);
/** The word that stands before Vietnamese months. */
export const VI_MONTH = foldedWords(months.viMonth);

/** Whether a month may begin with this word. */
export function mayBeginMonth(word: string): boolean {
  return FIRST_WORDS.has(word) || FIRST_WORDS.has(word.replace(/^[وبل]/, '')) || VI_MONTH.has(word);
}

function namedMonth(lexemes: readonly Lexeme[], at: number): Month | undefined {
  const word = lexemes[at]?.text ?? '';
  const second = lexemes[at + 1]?.text ?? '';
  for (const first of [word, word.replace(/^[وبل]/, '')]) {
    if (!FIRST_WORDS.has(first)) continue;
    const double = NAMES.get(`${first} ${second}`);
    if (double) return { month: double, next: at + 2, unsure: false };
    const month = NAMES.get(first);
    if (month) return { month, next: at + 1, unsure: UNSURE.has(first) };
  }
  return undefined;
}

/** `tháng 7`, `tháng bảy`, `tháng mười hai`. */
function vietnameseMonth(lexemes: readonly Lexeme[], at: number): Month | undefined {
  if (!VI_MONTH.has(lexemes[at]?.text ?? '')) return undefined;
  const number = shortInteger(lexemes[at + 1]);
  if (isMonthNumber(number)) return { month: number, next: at + 2, unsure: false };
  const one = lexemes[at + 1]?.text ?? '';
  const two = VIETNAMESE.get(`${one} ${lexemes[at + 2]?.text ?? ''}`);
  if (two) return { month: two, next: at + 3, unsure: false };
  const month = VIETNAMESE.get(one);
  return month ? { month, next: at + 2, unsure: false } : undefined;
}

/** The month at `at`, in any language; a second name of the same month after a slash or in brackets (`تموز/يوليو`) is passed over. */
export function monthAt(lexemes: readonly Lexeme[], at: number): Month | undefined {
  const month = namedMonth(lexemes, at) ?? vietnameseMonth(lexemes, at);
  const mark = lexemes[month?.next ?? -1]?.text;
  if (!month || (mark !== '/' && mark !== '(')) return month;
  const again = namedMonth(lexemes, month.next + 1);
  if (again?.month !== month.month) return month;
  return { ...month, next: again.next + (mark === '(' ? 1 : 0), unsure: false };
}
