import { type CompressedSparseRows, rowOf } from '../indexing/compressed-sparse-rows.ts';
import { UNKNOWN, type Vocabulary } from '../indexing/vocabulary.ts';
import type { Query } from '../question/query.ts';
import type { SparseTable } from './sparse-table.ts';

/** The term that a word is a form of, by stem, consonants, or as a misspelling of it; -1 for none. */
export type TermLookup = (word: number) => number;

/**
 * Prepares the lookup of a question's terms by the words of the corpus. Few words are forms of any term: they are listed, so that
 * of all others, met in any order, nothing has to be looked up but one small number.
 */
export function termLookup(
  { terms, toneless }: Query,
  vocabulary: Pick<Vocabulary, 'byKey'>,
  table: SparseTable,
): TermLookup {
  const { byStem, bySkeleton, byToneless } = vocabulary.byKey();
  const byOwnKey = toneless ? byToneless() : byStem;
  const forms: (readonly [word: number, term: number])[] = [];
  // The last entry for a word counts: a later term before an earlier one, and any stem before consonants.
  for (const [at, { skeleton }] of terms.entries()) addForms(forms, bySkeleton, skeleton, at);
  for (const [at, term] of terms.entries()) {
    addForms(forms, byOwnKey, toneless ? term.toneless : term.stem, at);
    for (const key of term.spellings) addForms(forms, byOwnKey, key, at);
  }
  return table.layOut(forms);
}

function addForms(
  forms: (readonly [word: number, term: number])[],
  rows: CompressedSparseRows,
  key: number,
  term: number,
): void {
  if (key === UNKNOWN) return;
  for (const word of rowOf(rows, key)) forms.push([word, term]);
}
