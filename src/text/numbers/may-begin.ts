import { memoize } from '../unicode/memoize.ts';
import type { Lexeme } from './lexemes.ts';
import { mayBeginMonth } from './months.ts';
import { mayBeginPercent } from './percent.ts';
import { mayBeginNumber } from './words/number-words.ts';

/** Folded Roman numerals of two letters or more. */
const ROMAN = /^[ivx]{2,}$/;

const mayBeginAny = memoize(
  (word) => ROMAN.test(word) || mayBeginNumber(word) || mayBeginMonth(word) || mayBeginPercent(word),
);

/** Whether a number, date or percentage may begin at a lexeme: a quick look, since most words begin none. */
export function mayBegin({ kind, text }: Lexeme): boolean {
  return kind === 'word' ? mayBeginAny(text) : kind !== 'sign';
}
