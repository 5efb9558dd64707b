import { foldInterned } from './fold.ts';
import { tokenEnd } from './token-end.ts';

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
  for (let start = 0; start < text.length; ) {
    const end = tokenEnd(text, start);
    // Beyond the Basic Multilingual Plane a character has two units, and the expression must say what it is.
    if (end < 0) return tokenizeAny(text);
    if (end > start) addToken(text, start, end, tokens);
    start = Math.max(end, start + 1);
  }
  return tokens;
}

/** The same of any text. */
function tokenizeAny(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: written, index } of text.matchAll(TOKEN))
    addToken(text, index, index + written.length, tokens);
  return tokens;
}

function addToken(text: string, start: number, end: number, tokens: Token[]): void {
  const written = text.slice(start, end);
  const form = end - start === 1 && PERCENT.test(written) ? '%' : foldInterned(written);
  if (form) tokens.push({ form, start, end });
}
