import { tokenize } from '../text/tokenize.ts';
import type { SentenceIndex } from './sentence-index.ts';
import type { WordMatch } from './word-match.ts';

/** Words this alike are shown as matches; typos and inflections are, chance resemblance isn't. */
const ALIKE = 0.7;

/** The spans of a sentence's words that match the question, ascending and disjoint, in UTF-16 offsets. */
export function highlights(
  sentence: string,
  index: SentenceIndex,
  match: (word: number) => readonly WordMatch[],
): (readonly [number, number])[] {
  return tokenize(sentence)
    .filter(({ form }) => match(index.vocabulary.idOf(form)).some(isShown))
    .map(({ start, end }) => [start, end]);
}

function isShown({ stem, similarity }: WordMatch): boolean {
  return stem || similarity >= ALIKE;
}
