import { bitCount, wordDice } from '../../text/similarity/dice.ts';
import { UNKNOWN, type Vocabulary } from '../indexing/vocabulary.ts';
import type { QueryTerm } from './query.ts';

/** Words of the corpus this alike stand in for a word that it does not hold. */
const MISSPELT = 0.6;
/** Shorter words have too many neighbours. */
const SHORTEST_MISSPELT = 4;
const MOST_SPELLINGS = 4;

/**
 * Stems of the corpus's words that a term looks like a misspelling of, the likest first; none where the corpus holds
 * the term.
 */
export function spellings(
  term: Omit<QueryTerm, 'spellings' | 'position' | 'capital' | 'token'>,
  { letters, forms, stems }: Vocabulary,
): number[] {
  const isKnown = term.stem !== UNKNOWN || term.skeleton !== UNKNOWN || term.toneless !== UNKNOWN;
  if (isKnown || term.form.length < SHORTEST_MISSPELT || /^\p{N}/u.test(term.form)) return [];
  const found: { stem: number; similarity: number }[] = [];
  for (let word = 0; word < letters.length; word++) {
    if (bitCount(letters[word]! & term.letters) < term.letterCount - 2) continue;
    const form = forms[word]!;
    if (Math.abs(form.length - term.form.length) > 2) continue;
    const similarity = wordDice(form, term.pairs);
    if (similarity >= MISSPELT) found.push({ stem: stems[word]!, similarity });
  }
  found.sort((a, b) => b.similarity - a.similarity);
  return [...new Set(found.map(({ stem }) => stem))].slice(0, MOST_SPELLINGS);
}
