import { foldInterned } from '../unicode/fold.ts';
import type { Token } from '../unicode/tokenize.ts';

/** A piece of text that can take part in a number: a word, a digit literal, a numeric date, a sign or mark. */
export interface Lexeme {
  readonly kind: 'word' | 'digits' | 'date' | 'sign';
  /** Folded: lower case, composed, Latin digits, Arabic letters in one form. */
  readonly text: string;
  /** The word as typed, for what depends on capitals. */
  readonly raw: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
}

const PATTERN = new RegExp(
  [
    '((?<![\\d/.-])(?:\\d{1,2}([/.-])\\d{1,2}\\2\\d{4}|\\d{4}([/-])\\d{1,2}\\3\\d{1,2}|\\d{1,2}/\\d{4})(?![\\d/]))',
    '(\\d+(?:[.,٫٬\\u00a0\\u202f]\\d+)*)',
    "([\\p{L}\\p{M}]+(?:['’]\\p{L}+)?)",
    // A hyphen between letters joins (`twenty-first`); every other mark parts.
    '((?<!\\p{L})-|-(?!\\p{L})|[%٪﹪%/,،;؛:.!?؟()"«»\\n])',
  ].join('|'),
  'gu',
);

const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19\u0966-\u096f\u09e6-\u09ef]/g;
const ZEROS = [0x0660, 0x06f0, 0xff10, 0x0966, 0x09e6];

/** The text with digits of Arabic-Indic, Persian, fullwidth, Devanagari and Bengali script as Latin ones; offsets stay as they were. */
export function latinDigits(text: string): string {
  return text.replace(OTHER_DIGITS, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code < first + 10) ?? 0x30;
    return String(code - zero);
  });
}

/**
 * Splits text into the pieces that numbers and dates are made of, and the marks between them.
 * @param tokens of the text: most pieces are tokens, which are folded already
 */
export function lexNumbers(text: string, tokens: readonly Token[] = []): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let next = 0;
  for (const match of latinDigits(text).matchAll(PATTERN)) {
    const kind = kindOf(match);
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    while ((tokens[next]?.start ?? start) < start) next++;
    const token = tokens[next];
    const known = kind === 'word' && token?.start === start && token.end === end;
    lexemes.push({ kind, text: known ? token.form : foldInterned(raw), raw, start, end });
  }
  return lexemes;
}

/** The value of a lexeme of one to four digits; undefined for any other. */
export function shortInteger(lexeme: Lexeme | undefined): number | undefined {
  return lexeme?.kind === 'digits' && /^\d{1,4}$/.test(lexeme.text) ? Number(lexeme.text) : undefined;
}

/** The alternative of the pattern that matched; a date has two groups more, for its separator. */
function kindOf([, date, , , digits, word]: RegExpMatchArray): Lexeme['kind'] {
  if (date !== undefined) return 'date';
  if (digits !== undefined) return 'digits';
  return word === undefined ? 'sign' : 'word';
}
