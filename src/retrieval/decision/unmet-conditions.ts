import { relationsIn } from '../../text/language/relations.ts';
import { WORD_CLASS, wordClasses } from '../../text/language/word-classes.ts';
import type { Query, QueryTerm } from '../question/query.ts';
import type { Condition } from '../types.ts';
import { SHOWN_SENTENCES } from './local-features.ts';
import type { RankedSentence } from './ranking/ranking.ts';
import { HELD } from './similarity-bounds.ts';
import { expresses, isTimeMet, relationsAround, tokensOf } from './time-condition.ts';

const AMOUNT = WORD_CLASS.number | WORD_CLASS.year | WORD_CLASS.numeral | WORD_CLASS.percent;
/** A month answers "when", and is no number: "عام" is a year, and in "بشكل عام" nothing of the kind. */
const TIME = AMOUNT | WORD_CLASS.calendar;
/** A sentence that holds this share of what else a question names is about what the question is about. */
const OF_THE_SAME = 1 / 3;
const NUMBER = /^\p{N}/u;
/** What is asked for here shows in a sentence of any script: a number, a date. */
const SHOWS_ITS_KIND = new Set<unknown>(['quantity', 'share', 'time']);

/**
 * Conditions of a question that the best sentence does not meet, while the question's session lasts. Confidence comes from
 * degrees; these are what no degree of likeness can make up for.
 */
export function unmetConditions(query: Query, ranked: readonly RankedSentence[]): Condition[] {
  const [best] = ranked;
  if (!best) return [];
  const lacks = lacking(query, best);
  const asksAmount = SHOWS_ITS_KIND.has(query.answerType);
  const isNumeric = asksAmount || query.terms.some(({ form }) => NUMBER.test(form));
  const isMet: Readonly<Record<Condition, boolean>> = {
    name: !lacks(({ capital }) => capital, HELD.name),
    number: !lacks(({ form }) => NUMBER.test(form), HELD.number),
    kind: !asksAmount || showsAmount(best, query),
    time: isTimeMet(query, best, isNumeric),
    negation: !expresses(query, 'negation') || relationsAround(best).has('negation'),
    // A yes/no question says something of a thing: where a word of either is missing, nobody confirms or denies it.
    predicate: query.answerType !== 'whether' || !lacks(() => true, HELD.word),
    accusation:
      !expresses(query, 'accusation') ||
      ranked.slice(0, SHOWN_SENTENCES).some((sentence) => accuses(sentence, query)),
  };
  return (Object.keys(isMet) as Condition[]).filter((condition) => !isMet[condition]);
}

/** Whether a sentence holds a number, in digits or in words, or, where that is asked for, a time; one that the question does not name itself. */
function showsAmount(best: RankedSentence, { terms, answerType }: Query): boolean {
  const tokens = tokensOf(best);
  const asked = new Set(terms.map(({ form }) => form));
  const holds = (classes: number) =>
    tokens.some(({ form }) => !asked.has(form) && (wordClasses(form) & classes) !== 0);
  if (answerType !== 'time') return holds(AMOUNT);
  const relations = relationsIn(tokens);
  return relations.has('before') || relations.has('after') || holds(TIME);
}

/** Tells whether title, sentence and neighbours lack a term of some sort. */
function lacking(query: Query, { scorer, at }: RankedSentence) {
  const near = scorer.surroundings(at);
  return (is: (term: QueryTerm) => boolean, bound: number) =>
    query.terms.some((term, index) => is(term) && (near[index] ?? 0) < bound);
}

/** A reproach against somebody else is none against the one whom the question names. */
function accuses(sentence: RankedSentence, { terms, relations }: Query): boolean {
  if (!relationsIn(tokensOf(sentence)).has('accusation')) return false;
  const reproaches = relations.filter(({ relation }) => relation === 'accusation');
  const others = terms.flatMap(({ position, idf }, term) =>
    reproaches.some(({ from, to }) => from <= position && position < to) ? [] : [{ term, idf }],
  );
  const { similarity } = sentence.scorer.matches(sentence.at);
  const held = others.filter(({ term }) => (similarity[term] ?? 0) >= HELD.word);
  return information(held) >= OF_THE_SAME * information(others);
}

function information(terms: readonly { readonly idf: number }[]): number {
  return terms.reduce((sum, { idf }) => sum + idf, 0);
}
