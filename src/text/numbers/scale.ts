import { fold, withoutMarks } from '../unicode/fold.ts';
import data from './data/numbers.json' with { type: 'json' };
import { type WordContext, wordLanguage } from './words/word-context.ts';

const EN_SCALES = new Map(Object.entries(data.en.scales));
const VI_SCALES = new Map(
  Object.entries(data.vi.scales).flatMap(([word, size]) => [
    [fold(word), size],
    [withoutMarks(fold(word)), size],
  ]),
);
const AR_SCALES = new Map(
  Object.entries({ ...data.ar.scales, ...data.ar.pluralScales }).map(([word, size]) => [fold(word), size]),
);

/** The scale words after a literal (`1.2 million`, `95 nghìn tỷ`, `٣ ملايين`) as one factor, and the lexeme after them. */
export function scaleAfter(from: number, context: WordContext): { factor: number; next: number } {
  let factor = 1;
  let at = from;
  for (; ; at += 1) {
    const word = context.words[at] ?? '';
    const table = { ar: AR_SCALES, vi: VI_SCALES, en: EN_SCALES }[wordLanguage(at, context)];
    const size = table.get(word);
    if (size === undefined) return { factor, next: at };
    factor *= size;
  }
}
