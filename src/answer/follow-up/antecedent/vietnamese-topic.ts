import { fold, withoutMarks } from '../../../text/unicode/fold.ts';
import data from '../data/topics.json' with { type: 'json' };
import words from '../data/words.json' with { type: 'json' };
import { conditionAt } from '../parsing/conditions.ts';
import { isInName, type ParsedQuestion } from '../parsing/parse-question.ts';
import { lengthAt, sequencesOf, type WordSequences } from '../parsing/word-sequences.ts';
import { firstFrom, type Topic, topicBetween } from './topic.ts';

const none = { ar: [], en: [] };
const PREDICATES = sequencesOf({ ...none, vi: data.predicates.vi });
const ATTRIBUTES = sequencesOf({ ...none, vi: words.attributes.vi });
const COMPOUNDS = sequencesOf({ ...none, vi: data.compounds.vi });
const NOMINALISERS = new Set(data.nominalisers.flatMap((word) => [fold(word), withoutMarks(fold(word))]));
const VERBS = sequencesOf({ ...none, vi: data.verbs.vi });

/** What a Vietnamese question is about: what stands before its first predicate, or behind "ai là". */
export function vietnameseTopic(before: ParsedQuestion): Topic | undefined {
  const { phrase, tokens } = before;
  if (!phrase) return undefined;
  const from = phrase.from === 0 ? phrase.to : afterTime(before);
  // "Ai duyệt quy hoạch?", "có bao nhiêu xã": the predicate comes first.
  const start = phrase.from === 0 ? pastWords(PREDICATES, before, from) : from;
  const end = start === from || phrase.from > 0 ? endFrom(before, start) : tokens.length;
  return topicBetween(before, start, Math.max(end, 0), isPlain(before, from, start));
}

/** Without a verb or a measure before what it is of: "Diện tích thành phố" is about the city, "nộp phạt" about a fine. */
export function coreOf(before: ParsedQuestion, topic: Topic): Topic | undefined {
  const from = before.tokens.findIndex(({ start }) => start === topic.start);
  const to = before.tokens.findLastIndex(({ end }) => end === topic.end) + 1;
  const start = pastWords(VERBS, before, pastWords(ATTRIBUTES, before, from));
  return topicBetween(before, start, to, topic.sure);
}

/** Whether a topic begins with a verb: it is something that people do. */
export function isDoing(before: ParsedQuestion, topic: Topic): boolean {
  const from = before.tokens.findIndex(({ start }) => start === topic.start);
  return lengthAt(VERBS, before, from) > 0;
}

/** Behind "ai" a verb that is not known may as well be a noun; a topic behind "là" or before a predicate is plain. */
function isPlain({ phrase }: ParsedQuestion, from: number, start: number): boolean {
  return phrase?.from !== 0 || (start > from && phrase.type === 'person') || phrase.type !== 'person';
}

function endFrom(before: ParsedQuestion, from: number): number {
  return firstFrom(
    before,
    from,
    (_, at) => (at > from && isPredicate(before, at)) || at === before.phrase?.from,
  );
}

function pastWords(known: WordSequences, before: ParsedQuestion, from: number): number {
  const length = from < before.tokens.length ? lengthAt(known, before, from) : 0;
  return length > 0 ? pastWords(known, before, from + length) : from;
}

/** "Hôm qua họp hội đồng": a time ahead is not what a question is about. */
function afterTime(before: ParsedQuestion): number {
  const time = conditionAt(before, 0);
  if (time?.kind !== 'time') return 0;
  return firstFrom(before, 0, (_, at) => (before.tokens[at]?.start ?? 0) >= time.end);
}

/** "Ký" is a verb, and part of another in "đăng ký". */
function isPredicate(before: ParsedQuestion, at: number): boolean {
  if (lengthAt(PREDICATES, before, at) === 0 || isInName(before.text, before.tokens, at)) return false;
  // "Cuộc họp" is a noun.
  if (NOMINALISERS.has(before.tokens[at - 1]?.form ?? '')) return false;
  return [at - 2, at - 1, at].every((i) => i < 0 || i + lengthAt(COMPOUNDS, before, i) <= at);
}
