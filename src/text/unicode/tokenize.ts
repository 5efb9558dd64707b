import { foldInterned } from './fold.ts';

/** A word or number of a text, folded; `text.slice(start, end)` is how it was written. */
export interface Token {
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

const NUMBER = '\\p{N}+(?:[.,٫٬]\\p{N}+)*';
const WORD = '\\p{L}[\\p{L}\\p{M}\u00ad\u200b-\u200f\u2060\u061c\u0640]*';
const TOKEN = new RegExp(`${NUMBER}|${WORD}|[%٪％]`, 'gu');
const PERCENT = /^[%٪％]$/u;

/**
 * Cuts a text into folded words, numbers and percent signs, in order.
 * @returns tokens with UTF-16 offsets; every percent sign has the form `%`.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const form = PERCENT.test(match[0]) ? '%' : foldInterned(match[0]);
    if (form) tokens.push({ form, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}
