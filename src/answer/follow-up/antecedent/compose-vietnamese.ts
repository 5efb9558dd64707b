import { isCapitalAt } from '../../../text/unicode/capital.ts';
import data from '../data/topics.json' with { type: 'json' };
import type { Message } from '../message/read-message.ts';
import { isInName, type ParsedQuestion } from '../parsing/parse-question.ts';
import { isNoun, thingsNamed } from '../parsing/things.ts';
import { lengthAt, sequencesOf } from '../parsing/word-sequences.ts';
import { withReplaced } from '../rewrite.ts';
import type { Composed, Topic } from './topic.ts';
import { coreOf, isDoing, vietnameseTopic } from './vietnamese-topic.ts';

const none = { ar: [], en: [] };
const { things, people, pointing } = data.pronouns.vi;
const THINGS = sequencesOf({ ...none, vi: things });
const PEOPLE = sequencesOf({ ...none, vi: people });
const POINTING = new Set(pointing);
const PREDICATES = sequencesOf({ ...none, vi: data.predicates.vi });
const BARE: ReadonlySet<string> = new Set(['place', 'time', 'manner']);
/** Of syllables; a noun with more is named well enough. */
const MOST_IN_PART = 3;
const MOST_WORDS = 6;
const AT = new Set(['ở', 'tới', 'đến', 'từ', 'tại', 'ra', 'vào', 'qua']);

/** "Nó nằm ở đâu?" with what "nó" is; "sâu bao nhiêu?" with what is measured. */
export function composedVietnamese(before: ParsedQuestion, part: Message): Composed | undefined {
  const topic = vietnameseTopic(before);
  if (!topic) return undefined;
  const words = inSentence(before, topic);
  if (part.pointsBack) return withPronoun(before, part, topic);
  if (part.content.length === 0) return barePhrase(before, part);
  if (!part.phrase) return undefined;
  if (part.hasSubject) return partOf(before, part, topic);
  // "Ai trả?", "gì nữa?": what is asked is what would be put in front of it.
  const { type, from } = part.phrase;
  if (type === 'person' || (type === 'thing' && from === 0)) return undefined;
  const isPredicate = lengthAt(PREDICATES, part, 0) > 0 || part.phrase.from === 0;
  return { text: `${words} ${part.text}`, sure: topic.sure && isPredicate && endsInNoun(before, topic) };
}

/** "Lễ hội Huế kéo" is cut: only a noun or a name is the end of what a question is about. */
function endsInNoun(before: ParsedQuestion, topic: Topic): boolean {
  const last = thingsNamed(before).find(({ words }) => words.at(-1)?.end === topic.end);
  return last !== undefined && (isNoun(last.sort) || last.sort === 'name' || last.sort === 'action');
}

/** "Phí bao nhiêu?", "bí thư là ai?": a bare noun may be that of what was asked about, or stand for itself. */
function partOf(
  before: ParsedQuestion,
  { things, content, phrase, text, tokens }: Message,
  topic: Topic,
): Composed | undefined {
  const [thing, another] = things;
  const last = thing?.words.at(-1);
  if (
    !thing ||
    another ||
    !last ||
    content.length > MOST_IN_PART ||
    topic.isPerson ||
    thing.words[0]?.index !== 0
  )
    return undefined;
  if (thing.sort === 'role' && phrase?.type === 'person') {
    const core = coreOf(before, topic) ?? topic;
    return {
      text: `${text.slice(0, last.end)} ${inSentence(before, core)}${text.slice(last.end)}`,
      sure: false,
    };
  }
  const isOwn = before.tokens.some(({ form }) => form === thing.words[0]?.form) || tokens.length > MOST_WORDS;
  if (thing.sort !== 'attribute' || isOwn) return undefined;
  return { text: `${inSentence(before, topic)} ${text}`, sure: false };
}

/** "Ở đâu?" after "Trạm y tế có tiêm vắc xin không?": the same, as sure. */
function barePhrase(before: ParsedQuestion, { phrase, text, tokens }: Message): Composed | undefined {
  const asked = before.phrase;
  // "Mấy giờ?" after "Họp dân ngày nào?"
  const isLast = asked?.to === before.tokens.length && asked.type === 'time' && phrase?.type === 'time';
  if (isLast && tokens.length === phrase.to - phrase.from)
    return {
      text: `${before.text.slice(0, asked.start)}${text.slice(phrase.start, phrase.end)}`,
      sure: true,
    };
  if (asked?.type !== 'whether' || asked.from === 0 || !phrase || !BARE.has(phrase.type)) return undefined;
  const rest = before.text.slice(0, asked.start).replace(/(?<=\s)(?:có|co)\s+/u, '');
  return { text: `${rest.trim()} ${text.slice(phrase.start, phrase.end)}`, sure: true };
}

function withPronoun(before: ParsedQuestion, part: Message, topic: Topic): Composed | undefined {
  for (const at of part.tokens.keys()) {
    const person = lengthAt(PEOPLE, part, at);
    const length = Math.max(person, lengthAt(THINGS, part, at));
    const first = part.tokens[at];
    const last = part.tokens[at + length - 1];
    if (length > 0 && first && last) {
      if (person > 0 && !topic.isPerson) return undefined;
      const meant = person > 0 ? topic : (coreOf(before, topic) ?? topic);
      return put(before, part, { start: first.start, end: last.end, at }, meant);
    }
    if (first && POINTING.has(first.form)) return pointedTo(before, part, at, topic);
  }
  return undefined;
}

/** "Tới đó" is to the place; "đường đó" the road that was named; "tiền đó" the money of what was asked about. */
function pointedTo(before: ParsedQuestion, part: Message, at: number, topic: Topic): Composed | undefined {
  const [noun, pointer] = [part.tokens[at - 1], part.tokens[at]];
  if (!noun || !pointer) return undefined;
  const { start, end } = pointer;
  const core = coreOf(before, topic) ?? topic;
  if (AT.has(noun.form)) return put(before, part, { start, end, at }, core);
  const isNamed = before.tokens.some((token) => token.start === topic.start && token.form === noun.form);
  if (isNamed) return put(before, part, { start: noun.start, end, at: at - 1 }, topic);
  if (!before.tokens.some(({ form }) => form === noun.form)) return undefined;
  return put(before, part, { start, end, at }, topic);
}

function put(
  before: ParsedQuestion,
  part: Message,
  place: { start: number; end: number; at: number },
  topic: Topic,
): Composed {
  const words = place.at === 0 ? topic.text : inSentence(before, topic);
  return { text: withReplaced(part.text, place, words), sure: topic.sure && !isDoing(before, topic) };
}

/** Without the capital that only the beginning of its question gave it. */
function inSentence(before: ParsedQuestion, { text, start }: Topic): string {
  if (start > 0 || !isCapitalAt(text, 0) || isInName(before.text, before.tokens, 0)) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}
