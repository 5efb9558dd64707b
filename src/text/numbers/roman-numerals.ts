import type { Lexeme } from './lexemes.ts';
import type { NumberContext } from './number-context.ts';

/** Two to thirty, in capitals: congresses and terms of office. Single letters mean other things. */
const ROMAN = /^(X{0,2})(IX|IV|V?I{0,3})$|^XXX$/;
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** The value of a Roman numeral of two letters or more at `at`; none in a text all in capitals. */
export function romanOrdinal(at: number, { lexemes }: NumberContext): number | undefined {
  const raw = lexemes[at]?.raw ?? '';
  if (raw.length < 2 || !ROMAN.test(raw)) return undefined;
  if (!hasSmallLetters(lexemes)) return undefined;
  const digits = [...raw].map((letter) => VALUES[letter] ?? 0);
  return digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
}

/** Asked once for each text: in one of capitals alone every numeral would look through all of it. */
const SMALL_LETTERS = new WeakMap<readonly Lexeme[], boolean>();

function hasSmallLetters(lexemes: readonly Lexeme[]): boolean {
  const known = SMALL_LETTERS.get(lexemes);
  if (known !== undefined) return known;
  const found = lexemes.some(({ kind, raw }) => kind === 'word' && raw !== raw.toUpperCase());
  SMALL_LETTERS.set(lexemes, found);
  return found;
}
