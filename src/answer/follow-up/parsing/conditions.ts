import { WORD_CLASS, wordClasses } from '../../../text/language/word-classes.ts';
import type { Token } from '../../../text/unicode/tokenize.ts';
import data from '../data/conditions.json' with { type: 'json' };
import { type ParsedQuestion, rangeOf, type TextRange } from './parse-question.ts';
import { thingsNamed } from './things.ts';
import { lengthAt, sequencesOf } from './word-sequences.ts';

/** What a question is limited to: "before the merger", "in Phú Xuân", "for students". */
export type ConditionKind = keyof typeof data.kinds;

/** How a time is told: by a number, by a word of its own ("now"), by something that happens. */
type Shape = 'dated' | 'adverb' | 'event';

/** A condition in a question: from its preposition to the end of what follows it. */
export interface QuestionCondition extends TextRange {
  readonly kind: ConditionKind;
  /** Its first words, folded. */
  readonly opening: string;
  readonly shape: Shape;
}

const OPENINGS = {
  time: sequencesOf(data.kinds.time),
  place: sequencesOf(data.kinds.place),
  relation: sequencesOf(data.kinds.relation),
};
const ADVERBS = sequencesOf(data.adverbs);
const NEED_NUMBER = sequencesOf(data.needNumber);
const ENDS = sequencesOf(data.ends);
const ABOUT = sequencesOf(data.about);
/** "in the morning", "on the last Sunday". */
const SKIPPED = new Set(data.beforeDates);
const PUNCTUATION = /[,،;:?؟!]/u;
/** "Shorter than", "أقصر من", "chậm hơn". */
const THAN = { ar: 'من', en: 'than', vi: 'hơn' };
const COMPARED = { ar: /^ا\p{L}{2,3}$/u, en: /er$/u, vi: /./u };
const NUMBER = /^\p{Nd}/u;
/** "by 1 July": so far behind its opening a number makes a condition a dated one. */
const NUMBER_WITHIN = 3;

/** Whether a message compares or supposes ("more than in 2023?", "if I am late?"): that is asked about all that came before. */
export function isAboutTheRest(part: ParsedQuestion): boolean {
  const [first, second] = part.tokens;
  const isCompared =
    first !== undefined && second?.form === THAN[part.language] && COMPARED[part.language].test(first.form);
  return lengthAt(ABOUT, part, 0) > 0 || isCompared;
}

/** The condition that a message is; undefined when it begins with something else. */
export function conditionOf(part: ParsedQuestion): QuestionCondition | undefined {
  const found = conditionAt(part, 0);
  // "Now I understand" is more than a time.
  const isMore = found && found.shape !== 'event' && part.tokens.some(({ start }) => start >= found.end);
  return isMore ? undefined : found;
}

/** The first condition of a kind in a question; of several, one with the same opening. */
export function conditionIn(
  question: ParsedQuestion,
  { kind, opening }: QuestionCondition,
): QuestionCondition | undefined {
  const { tokens, phrase } = question;
  const found = tokens.flatMap((_, at) => {
    const isInPhrase = phrase !== undefined && at >= phrase.from && at < phrase.to;
    const condition = isInPhrase ? undefined : conditionAt(question, at);
    return condition?.kind === kind ? [condition] : [];
  });
  const same = found.find((one) => one.opening === opening);
  return kind === 'relation' ? same : (same ?? found[0]);
}

/** The condition that begins with some word. */
export function conditionAt(question: ParsedQuestion, at: number): QuestionCondition | undefined {
  const { tokens } = question;
  const lengths = {
    time: lengthAt(OPENINGS.time, question, at),
    place: lengthAt(OPENINGS.place, question, at),
    relation: lengthAt(OPENINGS.relation, question, at),
  };
  const from = at + Math.max(lengths.time, lengths.place, lengths.relation);
  if (from === at) return undefined;
  const isDated = isDate(tokens[at]?.form) || datedFrom(question, from);
  const kind = kindOf(lengths, isDated);
  // "Tháng" is a month only with its number.
  if (kind === 'time' && !isDated && at + lengthAt(NEED_NUMBER, question, at) === from) return undefined;
  const isAdverb = at + lengthAt(ADVERBS, question, at) === from;
  const shape: Shape = kind === 'time' && isDated ? 'dated' : isAdverb ? 'adverb' : 'event';
  const to = shape === 'adverb' ? from : endOf(question, from, shape, kind);
  if (shape === 'event' && to === from) return undefined;
  const words = tokens.slice(at, to);
  const opening = tokens.slice(at, from).map(({ form }) => form);
  const range = rangeOf(words);
  return range && { ...range, kind, opening: opening.join(' '), shape };
}

/** The longest opening tells the kind; "in" opens a time before a date, and a place before anything else. */
function kindOf({ time, place, relation }: Record<ConditionKind, number>, isDated: boolean): ConditionKind {
  if (time >= place && time >= relation && (isDated || time > place)) return 'time';
  return place >= relation ? 'place' : 'relation';
}

/** Where what a condition is about ends: a date with its number, all else where something new begins. */
function endOf(question: ParsedQuestion, from: number, shape: Shape, kind: ConditionKind): number {
  const { tokens, phrase, text } = question;
  // "Of people voted" ends before its verb, "before the council met" does not.
  const verbs = kind === 'time' ? [] : thingsNamed(question).filter(({ sort }) => sort === 'action');
  const isOver = ({ form, start }: Token, at: number) =>
    PUNCTUATION.test(text.slice(tokens[at - 1]?.end ?? start, start)) ||
    at === phrase?.from ||
    lengthAt(ENDS, question, at) > 0 ||
    (shape === 'dated' && !isDate(form) && !SKIPPED.has(form)) ||
    (at > from && (opensAt(question, at) || verbs.some(({ words }) => words[0]?.index === at)));
  const end = tokens.findIndex((token, at) => at >= from && isOver(token, at));
  return end < 0 ? tokens.length : withoutSubject(question, from, end);
}

/** "Trước sáp nhập tỉnh có …": what stands before the verb of a Vietnamese question is its subject. */
function withoutSubject(question: ParsedQuestion, from: number, end: number): number {
  const isVerb = question.language === 'vi' && lengthAt(ENDS, question, end) > 0;
  const subject = isVerb
    ? thingsNamed(question).find(({ words }) => words.at(-1)?.index === end - 1)?.words[0]?.index
    : undefined;
  return subject !== undefined && subject > from ? subject : end;
}

function opensAt(question: ParsedQuestion, at: number): boolean {
  return (
    Object.values(OPENINGS).some((openings) => lengthAt(openings, question, at) > 0) &&
    !isDate(question.tokens[at]?.form)
  );
}

function datedFrom({ tokens }: ParsedQuestion, at: number): boolean {
  const next = tokens.slice(at, at + NUMBER_WITHIN).filter(({ form }) => !SKIPPED.has(form));
  const number = next.findIndex(({ form }) => NUMBER.test(form));
  return next.slice(0, number < 0 ? 1 : number + 1).every(({ form }) => isDate(form)) && next.length > 0;
}

function isDate(form = ''): boolean {
  return NUMBER.test(form) || (wordClasses(form) & WORD_CLASS.calendar) > 0;
}
