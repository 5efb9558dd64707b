import { conceptsNamed } from '../../../text/cross-lingual/terms.ts';
import type { ConceptMatch } from '../../../text/glossary/match.ts';
import { WORD_CLASS, wordClasses } from '../../../text/language/word-classes.ts';
import { isCapitalAt } from '../../../text/unicode/capital.ts';
import conceptSorts from '../data/concept-sorts.json' with { type: 'json' };
import data from '../data/words.json' with { type: 'json' };
import { type ContentWord, isInName, type ParsedQuestion } from './parse-question.ts';
import { lengthAt, sequencesOf } from './word-sequences.ts';

/** What sort of thing words stand for: only words of one sort can take each other's place. */
export type Sort = 'number' | keyof typeof conceptSorts | 'noun' | 'unknown';

/** Content words that stand for one thing. */
export interface NamedThing {
  readonly words: readonly ContentWord[];
  readonly sort: Sort;
}

const SORTS = new Map<string, Sort>(
  Object.entries(conceptSorts).flatMap(([sort, ids]) => ids.map((id) => [`c:${id}`, sort as Sort] as const)),
);
const ATTRIBUTES = sequencesOf(data.attributes);
const QUALITIES = sequencesOf(data.qualities);
const NOUNS: ReadonlySet<Sort> = new Set(['noun', 'role', 'area']);
const NUMBER = /^\p{Nd}/u;

/** The things that a question names, in its order. */
export function thingsNamed(question: ParsedQuestion): NamedThing[] {
  const concepts = conceptsNamed(question.tokens, question.language);
  const things: NamedThing[] = [];
  let named = 0;
  for (const [at, first] of question.content.entries()) {
    if (at < named) continue;
    const thing = thingAt(question, concepts, at, first);
    named = at + thing.words.length;
    things.push(thing);
  }
  return things;
}

/** The things of a sort that a question names, those within others too: the city in "chủ tịch thành phố". */
export function termsOfSort(question: ParsedQuestion, sort: Sort): NamedThing[] {
  return conceptsNamed(question.tokens, question.language)
    .filter(({ term }) => SORTS.get(term) === sort)
    .map(({ from, to }) => ({
      words: question.content.filter(({ index }) => index >= from && index < to),
      sort,
    }))
    .filter(({ words }) => words.length > 0);
}

/** What a message is about among what it names: the last thing in English ("customs office"), the first elsewhere. */
export function headOf({
  language,
  things,
}: Pick<ParsedQuestion, 'language'> & { things: readonly NamedThing[] }): NamedThing | undefined {
  return things.at(language === 'en' ? -1 : 0);
}

/** Whether words of a sort are nouns that the glossary knows. */
export function isNoun(sort: Sort | undefined): boolean {
  return sort !== undefined && NOUNS.has(sort);
}

function thingAt(
  question: ParsedQuestion,
  concepts: readonly ConceptMatch[],
  at: number,
  first: ContentWord,
): NamedThing {
  const { content } = question;
  const wordsTo = (to: number) => content.slice(at).filter(({ index }) => index < to);
  const longest = concepts
    .filter(({ from }) => from === first.index)
    .sort((a, b) => b.to - a.to || Number(a.weak) - Number(b.weak))[0];
  const length = longest ? longest.to - longest.from : 0;
  const name = nameFrom(question, at);
  // "ID card", "People's Committee" are no names.
  const isDay = name.length === 1 && (wordClasses(first.form) & WORD_CLASS.calendar) > 0;
  if (name.length > 0 && !isDay && (length < 2 || length < name.length)) return { words: name, sort: 'name' };
  if (NUMBER.test(first.form)) return { words: [first], sort: 'number' };
  const attribute = lengthAt(ATTRIBUTES, question, first.index);
  if (attribute > 0 && attribute >= length)
    return { words: wordsTo(first.index + attribute), sort: 'attribute' };
  const quality = lengthAt(QUALITIES, question, first.index);
  if (quality > 0 && quality >= length) return { words: wordsTo(first.index + quality), sort: 'quality' };
  if (longest) return { words: wordsTo(longest.to), sort: SORTS.get(longest.term) ?? 'noun' };
  const isTime = wordClasses(first.form) & WORD_CLASS.calendar;
  return { words: [first], sort: isTime ? 'time' : 'unknown' };
}

/** Capitalised words side by side; a single one that does not begin the text. */
function nameFrom({ text, tokens, content }: ParsedQuestion, at: number): ContentWord[] {
  const name: ContentWord[] = [];
  for (const word of content.slice(at)) {
    const last = name.at(-1);
    if (last && word.index !== last.index + 1) break;
    const isAlone = word.index > 0 && isCapitalAt(text, word.start) && text !== text.toUpperCase();
    if (!isAlone && !isInName(text, tokens, word.index)) break;
    name.push(word);
  }
  return name;
}
