import { pick } from './random.ts';

/** What each symbol, one character, may be written as; characters without an entry stand for themselves. */
export type Grammar = Readonly<Record<string, readonly string[]>>;

/** Writes out a text of symbols, drawing for each one what it stands for. */
export function expand(grammar: Grammar, text: string, random: () => number): string {
  let written = '';
  for (const symbol of text) {
    const alternatives = grammar[symbol];
    written += alternatives ? expand(grammar, pick(random, alternatives), random) : symbol;
  }
  return written.normalize('NFC');
}
