import { shareHomograph } from '../../text/glossary/homographs.ts';
import { differInRelation, isArabic } from '../../text/language/arabic.ts';
import { isOneSlip } from '../../text/similarity/typo.ts';
import { UNKNOWN } from '../indexing/vocabulary.ts';
import type { Query, QueryCrossLingualTerm, QueryTerm } from '../question/query.ts';
import type { Session } from '../session/session.ts';

/** A shorter word with an s is often another word (new, news). */
const SHORTEST_WITH_PLURAL = 4;

/*
 * The ranking takes words that only look alike for a little evidence, and concepts of which a word may be any; a person
 * who sees such a word in bold sees a mistake. What is shown as a match is therefore judged more strictly.
 */

/** Whether a word of the corpus, by number, is shown as a match: the very word, a form of it, or what a slip of it meant. */
export function isShownMatch(word: number, { query, index, matchWord }: Session): boolean {
  return matchWord(word).some(({ term: at, exact, similarity }) => {
    const term = query.terms[at];
    if (exact || !term) return exact;
    const form = index.vocabulary.forms[word] ?? '';
    if (similarity === 1) return !(isArabic(form) && differInRelation(form, term.form));
    if (isPlural(form, term.form)) return true;
    return isMisspelt(term, at, query) && isOneSlip(form, term.form);
  });
}

/** English stemming keeps the s of gurus, as of virus. */
function isPlural(a: string, b: string): boolean {
  const shorter = a.length < b.length ? a : b;
  return shorter.length >= SHORTEST_WITH_PLURAL && (a === `${b}s` || b === `${a}s`);
}

/**
 * Whether a term of the question is no word that anybody knows: neither of the corpus nor of the glossary. A syllable of
 * Vietnamese with another letter is another syllable.
 */
function isMisspelt({ stem }: QueryTerm, at: number, { language, crossLingualTerms }: Query): boolean {
  if (language === 'vi' || stem !== UNKNOWN) return false;
  return ![...crossLingualTerms.values()].some((named) => isConcept(named) && named.terms.includes(at));
}

/** The hashes of what the question obviously names: no guesses, and no concept that it reaches by a homograph alone. */
export function shownTerms({ crossLingualTerms, toneless }: Query): ReadonlySet<number> {
  const named = [...crossLingualTerms.values()].filter(
    ({ obvious, terms }) => terms.length > 0 && (obvious || toneless),
  );
  const isAmbiguous = (term: QueryCrossLingualTerm) =>
    named.some((other) => isSameSpan(term, other) && shareHomograph(term.term, other.term));
  return new Set(named.filter((term) => !isConcept(term) || !isAmbiguous(term)).map(({ hash }) => hash));
}

function isConcept({ term }: QueryCrossLingualTerm): boolean {
  return term.startsWith('c:');
}

function isSameSpan(a: QueryCrossLingualTerm, b: QueryCrossLingualTerm): boolean {
  return isConcept(a) && isConcept(b) && a.start === b.start && a.end === b.end;
}
