import { UNKNOWN, type Vocabulary } from '../indexing/vocabulary.ts';
import type { Query } from '../question/query.ts';
import type { SparseTable } from './sparse-table.ts';

/** The term that a word is a form of, by stem, consonants, or as a misspelling of it; -1 for none. */
export type TermLookup = (word: number) => number;

/** Prepares the lookup of a question's terms by the words of the corpus. */
export function termLookup(
  { terms, toneless }: Query,
  vocabulary: Vocabulary,
  tables: { readonly stems: SparseTable; readonly skeletons: SparseTable },
): TermLookup {
  const shapes = vocabulary.shapes();
  const byStem = tables.stems.layOut(
    terms.flatMap((term, at) =>
      [toneless ? term.toneless : term.stem, ...term.spellings].map((key) => [key, at] as const),
    ),
  );
  const bySkeleton = tables.skeletons.layOut(terms.map(({ skeleton }, at) => [skeleton, at]));
  return (word) => {
    const term = byStem(toneless ? (vocabulary.toneless[word] ?? UNKNOWN) : shapes.stem(word));
    return term >= 0 ? term : bySkeleton(shapes.skeleton(word));
  };
}
