import data from './data/numbers.json' with { type: 'json' };
import type { NumberContext } from './number-context.ts';
import { foldedPhrases, phraseAt } from './phrases.ts';

const SIGNS = new Set(data.percent.signs);
const PHRASES = foldedPhrases([...data.percent.en, ...data.percent.vi, ...data.percent.ar]);
const FIRST_WORDS = new Set(PHRASES.map(([first]) => first));

/** Whether words for "per cent" may begin with this one. */
export function mayBeginPercent(word: string): boolean {
  return FIRST_WORDS.has(word);
}

/** Where a percent sign or phrase at `at` ends; `at` itself where there is none. */
export function percentAfter(at: number, { lexemes, words }: NumberContext): number {
  return SIGNS.has(lexemes[at]?.text ?? '') ? at + 1 : at + phraseAt(at, words, PHRASES);
}

/** `%30`, as right-to-left writers type it: a sign that touches the number and belongs to none before. */
export function percentBefore(at: number, { lexemes }: NumberContext): boolean {
  const sign = lexemes[at - 1];
  return (
    SIGNS.has(sign?.text ?? '') && sign?.end === lexemes[at]?.start && lexemes[at - 2]?.end !== sign?.start
  );
}
