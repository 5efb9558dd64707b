import { civicGlossary } from '../../text/glossary/match.ts';
import { detectLanguage } from '../../text/language/detect.ts';
import { capitalised } from '../../text/unicode/capital.ts';
import { fold } from '../../text/unicode/fold.ts';
import { tokenize } from '../../text/unicode/tokenize.ts';
import topics from './data/topics.json' with { type: 'json' };
import data from './data/words.json' with { type: 'json' };
import type { Message } from './message/read-message.ts';
import { type ParsedQuestion, rangeOf, type TextRange } from './parsing/parse-question.ts';
import { isPlural } from './parsing/plural.ts';
import { isNoun, type NamedThing } from './parsing/things.ts';
import { asTyped, howMany, withReplaced, wordsFor } from './rewrite.ts';
import { fitting } from './slots/definite.ts';
import { hasRival, isNounPhrase, nounPhrases } from './slots/noun-phrases.ts';
import { type Slot, slotsFor } from './slots/slots.ts';
import { toned } from './toned.ts';
import type { Understanding } from './understanding.ts';

/** The previous question with new words, likeliest first. */
interface Replacements {
  readonly sure: boolean;
  readonly questions: readonly string[];
}

const ARTICLES = new Set(data.articles);
const COPULAS = {
  ar: new Set(topics.copulas.ar),
  en: new Set(topics.copulas.en),
  vi: new Set(topics.copulas.vi),
};
const INDEFINITE = new Set(data.indefinite);
/** At most so many places are offered: the last button is for the words as they stand. */
const MOST_PLACES = 2;
/** "والإسعاف": so many definite words are mentioned rather than told of. */
const MOST_MENTIONED = 2;
const SINGULAR = new Set(
  civicGlossary.flatMap(({ terms }) => terms.ar.slice(0, 1).map(({ text }) => fold(text))),
);

/** What a message without a question phrase means, by what it names. */
export function replacing(before: ParsedQuestion, part: Message): Understanding | undefined {
  const { sure, questions } = replacements(before, part);
  const isKnown = part.things.every(({ sort }) => sort !== 'unknown');
  if (sure && (part.asks || isKnown)) return { questions: questions.slice(0, 1) };
  if (!part.asks && !isMentioned(part)) return undefined;
  const named = rangeOf(part.content);
  const words = named ? part.text.slice(named.start, named.end) : '';
  // "Who is the library?" is no question.
  const isNobody = before.phrase?.type === 'person' && part.things[0]?.sort === 'noun';
  const fit = isNobody ? questions.filter((question) => !isOfNobody(before, question, words)) : questions;
  const typed = asTyped(part);
  // "When were the wards merged?", "and the communes?": how many there are is asked as often.
  const counted = isCountable(before, part) ? [howMany(words, templateLanguage(before, words))] : [];
  return fit.length > 0 ? { questions: [...[...fit, ...counted].slice(0, MOST_PLACES), typed] } : undefined;
}

/** "Thế hộ chiếu": a known noun and nothing else, after a word that ties it to what came before. */
function isMentioned({ marking, things, tokens, content }: Message): boolean {
  const isDefinite = content.length <= MOST_MENTIONED && content.every(({ form }) => form.startsWith('ال'));
  const isKnown = things.length === 1 && (isNoun(things[0]?.sort) || things[0]?.sort === 'time');
  const isNamed = (isKnown || isDefinite) && tokens.length === content.length;
  return marking !== undefined && isNamed;
}

/** The previous question with what the message names in each place that it may take. */
export function replacements(before: ParsedQuestion, part: Message): Replacements {
  const named = rangeOf(part.content);
  if (!named) return { sure: false, questions: [] };
  const found = fitting(before, part, slotsFor(before, part));
  const slots = found[0]?.sure && isPlain(before, part, found[0]) ? found : likely(before, part, found);
  const questions = slots.map((slot) => {
    const whole = withDouble(before, part, named, withArticle(before, part, slot));
    const words = toned(wordsFor(part, named, before, whole), before);
    return withReplaced(before.text, whole, slot.start === 0 ? capitalised(words, before.text) : words);
  });
  const words = part.text.slice(named.start, named.end);
  const isSameScript = !/\p{L}/u.test(words) || isArabicText(before.text) === isArabicText(words);
  // "Zebra xylophone?" after an Arabic question: words of another script that nobody knows have no place there.
  if (!isSameScript && part.things.every(({ sort }) => sort === 'unknown'))
    return { sure: false, questions: [] };
  const [head] = part.things;
  const isTelling = part.marking !== undefined || head?.sort === 'name' || head?.sort === 'number';
  return { sure: isSameScript && isTelling && slots[0]?.sure === true, questions };
}

/** Whether there is hardly another place: no verb in it, and nothing else in the question that is more like the new words. */
function isPlain(before: ParsedQuestion, part: Message, slot: Slot): boolean {
  if (slot.shared) return true;
  // "Cấp mới" for "cấp" adds to it, and "đất ở" loses a word.
  const inside = before.content.filter(({ start, end }) => start >= slot.start && end <= slot.end);
  const isKnown = part.things.every(({ sort }) => isNoun(sort));
  const isAdding =
    !isKnown &&
    inside.length < part.content.length &&
    inside.every(({ form }) => part.content.some((word) => word.form === form));
  const isCut = part.tokens.length - 1 > (part.content.at(-1)?.index ?? 0);
  if (isAdding || isCut) return false;
  const isWhole = before.language === 'ar' || isNounPhrase(before, slot);
  return isWhole && !hasRival(before, part, slot);
}

/** Where no place is sure: none with a verb in it, and the nouns of the question, those most like the new words first. */
function likely(before: ParsedQuestion, part: Message, found: readonly Slot[]): readonly Slot[] {
  const unsure = found.map((slot) => ({ ...slot, sure: false }));
  const isMany = isPlural(part.content.at(-1)?.form);
  const isNamed = part.things.every(
    ({ sort }) => isNoun(sort) || (sort === 'unknown' && (part.language === 'vi' || isMany)),
  );
  if (before.language === 'ar' || part.language !== before.language || !isNamed) return unsure;
  const fit = unsure.filter((slot) => slot.shared || isNounPhrase(before, slot));
  const nouns = nounPhrases(before, part);
  const slots = part.language === 'vi' && found[0]?.sure ? [...fit, ...nouns] : [...nouns, ...fit];
  return slots.filter(({ start }, at) => slots.findIndex((one) => one.start === start) === at);
}

/** "About a broken streetlight" becomes "about potholes": more than one have no "a". */
function withArticle({ tokens, language }: ParsedQuestion, part: Message, slot: TextRange): TextRange {
  const article = tokens.findLast(({ end }) => end <= slot.start);
  const isOne =
    language === 'en' && INDEFINITE.has(article?.form ?? '') && isPlural(part.content.at(-1)?.form);
  return article && isOne ? { start: article.start, end: slot.end } : slot;
}

/** "Giám đốc sở giáo dục" and "sở y tế": what both begin with is not said twice. */
function withDouble(before: ParsedQuestion, part: Message, named: TextRange, slot: TextRange): TextRange {
  const ahead = before.tokens.findLast(({ end }) => end <= slot.start);
  const first = part.tokens.find(({ start }) => start >= named.start);
  return ahead && ahead.form === first?.form ? { start: ahead.start, end: slot.end } : slot;
}

/** "Ai là chợ?", "Ai công viên chợ?": a thing in the place of somebody. */
function isOfNobody({ text, phrase, language }: ParsedQuestion, question: string, words: string): boolean {
  if (!phrase || phrase.from > 0) return question.startsWith(words);
  const rest = tokenize(question.slice(text.slice(0, phrase.end).length)).map(({ form }) => form);
  const opening = COPULAS[language].has(rest[0] ?? '') ? rest.slice(1) : rest;
  return opening
    .filter((form) => !ARTICLES.has(form))
    .join(' ')
    .startsWith(
      tokenize(words)
        .map(({ form }) => form)
        .filter((form) => !ARTICLES.has(form))
        .join(' '),
    );
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
