import { fold, withoutMarks } from '../unicode/fold.ts';
import data from './data/function-words.json' with { type: 'json' };

const WORDS: ReadonlySet<string> = new Set(
  Object.values(data).flatMap((list) => list.map((word) => fold(word))),
);
const TONELESS_VIETNAMESE: ReadonlySet<string> = new Set(data.vi.map((word) => withoutMarks(fold(word))));

/**
 * Whether a folded word says nothing about what a text is about.
 * @param toneless whether the text is Vietnamese without tone marks
 */
export function isFunctionWord(form: string, toneless = false): boolean {
  return toneless ? TONELESS_VIETNAMESE.has(form) : WORDS.has(form);
}
