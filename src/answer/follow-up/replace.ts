import { civicGlossary } from '../../text/glossary/match.ts';
import { detectLanguage } from '../../text/language/detect.ts';
import { fold } from '../../text/unicode/fold.ts';
import type { Message } from './message/read-message.ts';
import { type ParsedQuestion, rangeOf } from './parsing/parse-question.ts';
import { isPlural } from './parsing/plural.ts';
import { isNoun, type NamedThing } from './parsing/things.ts';
import { howMany, trimmed, withQuestionMark, withReplaced, wordsFor } from './rewrite.ts';
import { slotsFor } from './slots/slots.ts';
import { perhapsAboutTheRest, type Understanding } from './understanding.ts';

/** The previous question with new words, likeliest first. */
interface Replacements {
  readonly sure: boolean;
  readonly questions: readonly string[];
}

/** At most so many places are offered: the last button is for the words as they stand. */
const MOST_PLACES = 2;
const SINGULAR = new Set(
  civicGlossary.flatMap(({ terms }) => terms.ar.slice(0, 1).map(({ text }) => fold(text))),
);

/** What a message without a question phrase means, by what it names. */
export function replacing(before: ParsedQuestion, part: Message): Understanding | undefined {
  const { sure, questions } = replacements(before, part);
  const isKnown = part.things.every(({ sort }) => sort !== 'unknown');
  if (sure && (part.asks || isKnown)) return { questions: questions.slice(0, 1) };
  if (!part.asks) return undefined;
  const named = rangeOf(part.content);
  const words = named ? part.text.slice(named.start, named.end) : '';
  const counted = isCountable(before, part) ? [howMany(words, templateLanguage(before, words))] : [];
  const [head] = part.things;
  // "Who is the library?" is no question.
  const isNobody = before.phrase?.type === 'person' && head?.sort === 'noun';
  const offered = [...questions.slice(0, MOST_PLACES), ...counted];
  if (isNobody && offered.length > 0) return perhapsAboutTheRest(before, part, offered);
  if (offered.length > 0) return { questions: [...offered, withQuestionMark(words)] };
  // "Friday?" limits the question before it.
  if (part.things.length > 0 && part.things.every(({ sort }) => sort === 'time'))
    return { questions: [withQuestionMark(`${trimmed(before.text)} ${words}`), withQuestionMark(words)] };
  // "And the population?" after a question that has nothing of its sort.
  return part.things.some(({ sort }) => ['attribute', 'action', 'quality'].includes(sort))
    ? perhapsAboutTheRest(before, part)
    : undefined;
}

/** The previous question with what the message names in each place that it may take. */
export function replacements(before: ParsedQuestion, part: Message): Replacements {
  const named = rangeOf(part.content);
  if (!named) return { sure: false, questions: [] };
  const slots = slotsFor(before, part);
  const questions = slots.map((slot) => withReplaced(before.text, slot, wordsFor(part, named, before, slot)));
  const words = part.text.slice(named.start, named.end);
  const isSameScript = !/\p{L}/u.test(words) || isArabicText(before.text) === isArabicText(words);
  const [head] = part.things;
  const isTelling = part.marking !== undefined || head?.sort === 'name' || head?.sort === 'number';
  return { sure: isSameScript && isTelling && slots[0]?.sure === true, questions };
}

function isCountable(before: ParsedQuestion, { things, language }: Message): boolean {
  const [thing, another] = things;
  const last = thing?.words.at(-1);
  if (!thing || !last || another || !isNoun(thing.sort) || before.phrase?.type === 'quantity') return false;
  return language === 'vi' || (language === 'en' ? isPlural(last.form) : isArabicPlural(thing));
}

/** The glossary gives the singular first. */
function isArabicPlural({ words }: NamedThing): boolean {
  return !SINGULAR.has(words.map(({ form }) => form.replace(/^ال/u, '')).join(' '));
}

function templateLanguage(before: ParsedQuestion, words: string): ParsedQuestion['language'] {
  return isArabicText(words) === isArabicText(before.text) ? before.language : detectLanguage(words);
}

function isArabicText(text: string): boolean {
  return detectLanguage(text) === 'ar';
}
