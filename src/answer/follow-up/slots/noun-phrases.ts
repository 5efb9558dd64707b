import { fold, withoutMarks } from '../../../text/unicode/fold.ts';
import topics from '../data/topics.json' with { type: 'json' };
import data from '../data/words.json' with { type: 'json' };
import type { Message } from '../message/read-message.ts';
import { type ContentWord, type ParsedQuestion, rangeOf } from '../parsing/parse-question.ts';
import { isPlural } from '../parsing/plural.ts';
import { runsOf } from '../parsing/runs.ts';
import { headOf, isNoun, type NamedThing, thingsNamed } from '../parsing/things.ts';
import { lengthAt, sequencesOf } from '../parsing/word-sequences.ts';
import type { Slot } from './slots.ts';

const none = { ar: [], en: [] };
const VERBS = sequencesOf({ ...none, vi: [...topics.verbs.vi, ...topics.predicates.vi] });
const MEASURES = new Set(topics.units.flatMap((unit) => [fold(unit), withoutMarks(fold(unit))]));
const AUXILIARIES = new Set(data.auxiliaries);
const DETERMINERS = new Set(data.determiners);
const ARTICLES = new Set(data.articles);
const SUBJECTS = new Set(topics.subjects);
const PARTICIPLE = /..ed$/u;
const REPLACED: ReadonlySet<string> = new Set(['noun', 'role', 'area', 'unknown', 'name', 'action']);
/** Of sort, number and article. */
const MOST_UNLIKE = 1;
const PREDICATES = new Set(topics.predicates.en);

/** Whether words of a question are a noun with what belongs to it, without a verb: one of its phrases, or one thing. */
export function isNounPhrase(before: ParsedQuestion, { start, end }: Slot): boolean {
  const inside = thingsNamed(before).filter(({ words }) =>
    words.some((word) => word.start >= start && word.end <= end),
  );
  if (inside.length < 2) return before.language === 'en' || inside[0]?.sort !== 'action';
  return phrasesOf(before).some((words) => words[0]?.start === start && words.at(-1)?.end === end);
}

/** The nouns of a question, with what belongs to them, that new words may take the place of: those most like them first. */
export function nounPhrases(before: ParsedQuestion, part: Message): Slot[] {
  const head = headOf(part);
  const unlike = (words: readonly ContentWord[]) => {
    const isSort = thingsIn(before, words).some(({ sort }) => sort === head?.sort);
    if (before.language !== 'en') return Number(!isSort);
    const isNumber = isPlural(words.at(-1)?.form) === isPlural(part.content.at(-1)?.form);
    const isSaid = determinerOf(before, words[0]) === determinerOf(part, part.content[0]);
    return Number(!isSort) + Number(!isNumber) + Number(!isSaid);
  };
  return phrasesOf(before)
    .map((words) => ({ words, by: unlike(words) }))
    .filter(({ by }) => by <= MOST_UNLIKE)
    .sort((one, other) => one.by - other.by)
    .flatMap(({ words }) => {
      const range = rangeOf(words);
      return range ? [{ ...range, sure: false }] : [];
    });
}

/** Whether something else in a question is as likely to be meant: more like the new words in sort or number. */
export function hasRival(before: ParsedQuestion, part: Message, slot: Slot): boolean {
  const head = headOf(part);
  if (!head) return false;
  const things = thingsNamed(before);
  const isOld = ({ words }: NamedThing) =>
    words.some(({ start, end }) => start >= slot.start && end <= slot.end);
  const old = things.filter(isOld);
  const others = things.filter((thing) => !isOld(thing) && (isNoun(thing.sort) || thing.sort === 'unknown'));
  const isLike = ({ words, sort }: NamedThing) =>
    before.language === 'en'
      ? isPlural(words.at(-1)?.form) === isPlural(head.words.at(-1)?.form)
      : sort === head.sort;
  // "Bao nhiêu giường?" counts nurses as well as beds, but no province.
  const isCounted = before.phrase?.type === 'quantity' && head.sort !== 'area' && head.sort !== 'name';
  if (before.language !== 'en' && isCounted) return false;
  return (
    !old.some(isLike) &&
    others.some((other) => isLike(other) && (isNoun(other.sort) || before.language === 'en'))
  );
}

function phrasesOf(before: ParsedQuestion): (readonly ContentWord[])[] {
  const runs = runsOf(before.content);
  return (
    before.language === 'vi' ? runs.flatMap((run) => vietnamese(before, run)) : english(before, runs)
  ).filter((words) => words.length > 0 && thingsIn(before, words).some(({ sort }) => REPLACED.has(sort)));
}

/** "Bệnh viện / khám / trẻ em": verbs part nouns. */
function vietnamese(before: ParsedQuestion, run: readonly ContentWord[]): (readonly ContentWord[])[] {
  const things = thingsIn(before, run);
  const phrases: ContentWord[][] = [[]];
  // "Ai bầu chủ tịch?"
  const isDoing = before.phrase?.type === 'person' && before.phrase.to === run[0]?.index;
  let past = isDoing ? before.phrase.to + 1 : 0;
  for (const word of run) {
    const thing = things.find(
      ({ words }) => words.includes(word) || words.some(({ index }) => index === word.index),
    );
    // "Cấp" is a level, and a verb before what is issued.
    const isKnown = thing !== undefined && isNoun(thing.sort) && thing.words.length > 1;
    const verb = isKnown ? 0 : lengthAt(VERBS, before, word.index);
    if (verb > 0) past = word.index + verb;
    const isVerb =
      word.index < past || thing?.sort === 'action' || thing?.sort === 'time' || MEASURES.has(word.form);
    if (isVerb) phrases.push([]);
    else phrases.at(-1)?.push(word);
  }
  return phrases;
}

/** The subject ends before the verb behind it; where no auxiliary stands before it, so does what "which" asks for. */
function english(before: ParsedQuestion, runs: readonly ContentWord[][]): (readonly ContentWord[])[] {
  const { tokens, phrase } = before;
  let isVerbAhead = phrase?.type === 'whether' || phrase?.from === 0;
  return runs.flatMap((run) => {
    const first = run[0]?.index ?? 0;
    const ahead = tokens[first - 1]?.form ?? '';
    if (!isVerbAhead) return [upToPlural(run)];
    // "Who do I call …?"
    if (SUBJECTS.has(ahead)) {
      isVerbAhead = false;
      return [upToPlural(run.slice(1))];
    }
    const verb = run.findIndex((word, at) => at > 0 && isVerb(before, run, at, word));
    // "Who manages the harbour?"
    if (phrase?.type === 'person' && first === phrase.to && !AUXILIARIES.has(ahead)) {
      isVerbAhead = false;
      return [upToPlural(run.slice(1))];
    }
    if (verb < 0) return [upToPlural(run)];
    isVerbAhead = false;
    return [run.slice(0, verb), upToPlural(run.slice(verb + 1))];
  });
}

function isVerb(before: ParsedQuestion, run: readonly ContentWord[], at: number, word: ContentWord): boolean {
  const thing = thingsNamed(before).find(({ words }) => words.some(({ index }) => index === word.index));
  if (PARTICIPLE.test(word.form)) return true;
  if (thing && isNoun(thing.sort)) return false;
  const known = thingsNamed(before).find(({ words }) => words.at(-1)?.index === run[at - 1]?.index);
  return (
    PREDICATES.has(word.form) ||
    thing?.sort === 'action' ||
    isPlural(run[at - 1]?.form) ||
    isNoun(known?.sort) ||
    at === run.length - 1
  );
}

function upToPlural(run: readonly ContentWord[]): readonly ContentWord[] {
  const plural = run.findIndex(({ form }) => isPlural(form));
  return plural < 0 ? run : run.slice(0, plural + 1);
}

function thingsIn(before: ParsedQuestion, words: readonly ContentWord[]): NamedThing[] {
  return thingsNamed(before).filter((thing) =>
    thing.words.some(({ index }) => words.some((word) => word.index === index)),
  );
}

/** "The" and "a" are alike, "my" and none are not. */
function determinerOf({ tokens }: ParsedQuestion, word: ContentWord | undefined): string {
  const form = tokens[(word?.index ?? 0) - 1]?.form ?? '';
  if (ARTICLES.has(form)) return 'article';
  return DETERMINERS.has(form) ? form : '';
}
