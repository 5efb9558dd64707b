import type { SentenceIndex } from '../indexing/sentence-index.ts';
import type { Query } from '../question/analyze.ts';
import type { Scratch } from '../scoring/session.ts';

/** The term that a word is a form of, by stem, consonants, or as a misspelling of it; -1 for none. */
export type TermLookup = (word: number) => number;

/** Prepares the relation of words to the terms of a question; good until the next question. */
export function termLookup(
  { terms, toneless }: Query,
  { vocabulary }: Pick<SentenceIndex, 'vocabulary'>,
  scratch: Pick<Scratch, 'stems' | 'skeletons'>,
): TermLookup {
  const { skeletons } = vocabulary;
  const stems = toneless ? vocabulary.toneless : vocabulary.stems;
  const byStem = scratch.stems.layOut(
    terms.flatMap((term, at) =>
      [toneless ? term.toneless : term.stem, ...term.spellings].map((key) => [key, at] as const),
    ),
  );
  const bySkeleton = scratch.skeletons.layOut(terms.map(({ skeleton }, at) => [skeleton, at]));
  return (word) => {
    const term = byStem(stems[word]!);
    return term >= 0 ? term : bySkeleton(skeletons[word]!);
  };
}
