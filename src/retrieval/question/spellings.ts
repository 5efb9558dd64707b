import { wordDice } from '../../text/similarity/dice.ts';
import { UNKNOWN, type Vocabulary } from '../indexing/vocabulary.ts';
import type { QueryTerm } from './query.ts';

/** Words of the corpus this alike stand in for a word that it does not hold. */
const MISSPELT = 0.6;
/** Shorter words have too many neighbours. */
const SHORTEST_MISSPELT = 4;
/** Characters that a misspelling may be longer or shorter, and letters of the term that it may lack. */
const LENGTH = 2;
const LETTERS = 2;
const MOST_SPELLINGS = 4;
/** Words of one question that are looked at so: whoever writes more that nobody knows asks about something else. */
const MOST_MISSPELT = 12;

/** A term before its spellings are known. */
type UnspeltTerm = Omit<QueryTerm, 'spellings' | 'position' | 'capital' | 'token'>;

/**
 * For the terms of one question, in their order: stems of the corpus's words that a term looks like a misspelling of, the
 * likest first; none where the corpus holds the term, nor after a dozen that it does not.
 */
export function spellingsIn(vocabulary: Vocabulary): (term: UnspeltTerm) => number[] {
  let left = MOST_MISSPELT;
  return (term) => (mayBeMisspelt(term) && left-- > 0 ? spellings(term, vocabulary) : []);
}

function mayBeMisspelt({ form, stem, skeleton, toneless }: UnspeltTerm): boolean {
  const isKnown = stem !== UNKNOWN || skeleton !== UNKNOWN || toneless !== UNKNOWN;
  return !isKnown && form.length >= SHORTEST_MISSPELT && !/^\p{N}/u.test(form);
}

function spellings(term: UnspeltTerm, { forms, stems, spellings: index }: Vocabulary): number[] {
  const { form, pairs, letters } = term;
  const candidates = index().candidates({
    ...{ length: form.length, pairs, letters },
    ...{ similarity: MISSPELT, lengthDifference: LENGTH, sharedLetters: term.letterCount - LETTERS },
  });
  const found: { stem: number; similarity: number }[] = [];
  for (const word of candidates) {
    const other = forms[word]!;
    if (Math.abs(other.length - form.length) > LENGTH) continue;
    const similarity = wordDice(other, pairs);
    if (similarity >= MISSPELT) found.push({ stem: stems[word]!, similarity });
  }
  found.sort((a, b) => b.similarity - a.similarity);
  return [...new Set(found.map(({ stem }) => stem))].slice(0, MOST_SPELLINGS);
}
