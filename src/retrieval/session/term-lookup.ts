import { UNKNOWN, type Vocabulary } from '../indexing/vocabulary.ts';
import type { Query } from '../question/query.ts';
import { smallTable } from './small-table.ts';

/** The term that a word is a form of, by stem, consonants, or as a misspelling of it; -1 for none. */
export type TermLookup = (word: number) => number;

/** Prepares the lookup of a question's terms by the words of the corpus. */
export function termLookup({ terms, toneless }: Query, vocabulary: Vocabulary): TermLookup {
  const shapes = vocabulary.shapes();
  const byStem = smallTable(
    terms.flatMap((term, at) =>
      [toneless ? term.toneless : term.stem, ...term.spellings].map((key) => [key, at] as const),
    ),
  );
  const bySkeleton = smallTable(terms.map(({ skeleton }, at) => [skeleton, at]));
  return (word) => {
    const term = byStem(toneless ? (vocabulary.toneless[word] ?? UNKNOWN) : shapes.stem(word));
    return term >= 0 ? term : bySkeleton(shapes.skeleton(word));
  };
}
