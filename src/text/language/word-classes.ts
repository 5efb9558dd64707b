import { fold } from '../unicode/fold.ts';
import data from './data/word-classes.json' with { type: 'json' };

/** Kinds of words by which a sentence can be seen to hold a date, an amount, a place; each a bit. */
export const WORD_CLASS = {
  number: 1,
  year: 2,
  calendar: 4,
  numeral: 8,
  place: 16,
  reason: 32,
  percent: 64,
} as const;

const NUMBER = /^\p{N}/u;
const YEAR = /^(?:[5-9]\d\d|1\d{3}|20\d\d)$/;
const LISTED = new Map<string, number>();
for (const [name, words] of Object.entries(data)) {
  for (const word of words.map(fold)) {
    LISTED.set(word, (LISTED.get(word) ?? 0) | WORD_CLASS[name as keyof typeof data]);
  }
}

/** The classes of a folded word, as bits of `WORD_CLASS`. */
export function wordClasses(form: string): number {
  const listed = LISTED.get(form) ?? 0;
  if (!NUMBER.test(form)) return listed;
  return listed | WORD_CLASS.number | (YEAR.test(form) ? WORD_CLASS.year : 0);
}
