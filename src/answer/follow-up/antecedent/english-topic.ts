import data from '../data/topics.json' with { type: 'json' };
import words from '../data/words.json' with { type: 'json' };
import type { ParsedQuestion } from '../parsing/parse-question.ts';
import { thingsNamed } from '../parsing/things.ts';
import { firstFrom, type Topic, topicBetween } from './topic.ts';

const COPULAS = new Set(data.copulas.en);
const HELPERS = new Set(data.helpers);
const STOPS = new Set(data.stops);
const SUBJECTS = new Set(data.subjects);
const PREDICATES = new Set(data.predicates.en);
const DETERMINERS = new Set(words.determiners);
/** "Closed", "tested": of a word after a noun they say what is done to it. */
const PARTICIPLE = /..ed$/u;

/** What an English question is about: the subject behind its auxiliary, what is counted, what somebody did. */
export function englishTopic(before: ParsedQuestion): Topic | undefined {
  const { tokens, phrase } = before;
  if (!phrase || phrase.from > 0) return undefined;
  const opening = tokens[phrase.to]?.form ?? '';
  if (phrase.type === 'whether') return behindAuxiliary(before, phrase.to, tokens[0]?.form ?? '');
  if (isAuxiliary(opening)) return behindAuxiliary(before, phrase.to + 1, opening);
  const isCounted = phrase.type === 'quantity' || phrase.type === 'share';
  if (isCounted) return topicBetween(before, phrase.to, endFrom(before, phrase.to), true);
  // "Who designed the bridge?" is about the bridge; "which school got the bridge?" about one or the other.
  return objectFrom(before, phrase.to + 1, phrase.type === 'person');
}

/** What else than its topic a question with "do" is about: what somebody has or does. */
export function englishObject(before: ParsedQuestion, topic: Topic): Topic | undefined {
  const from = before.tokens.findIndex(({ start }) => start >= topic.end);
  return from < 0 || !HELPERS.has(before.tokens[0]?.form ?? '') ? undefined : objectFrom(before, from, false);
}

/** Where or of what something is counted: the only name, or what stands last with an article. */
export function englishPlace(before: ParsedQuestion): Topic | undefined {
  const names = thingsNamed(before).filter(({ sort }) => sort === 'name');
  const [first, last] = [names[0]?.words[0], names[0]?.words.at(-1)];
  if (names.length === 1 && first && last) return topicBetween(before, first.index, last.index + 1, true);
  return objectFrom(before, before.phrase?.to ?? 0, true);
}

/** What stands behind a verb, up to a preposition or a time, and its last word. */
export function englishRest(
  before: ParsedQuestion,
  from: number,
): { text: string; end: number; last: string } | undefined {
  const first = before.tokens.findIndex(({ start }) => start >= from);
  const last = first < 0 ? undefined : before.tokens[endFrom(before, first) - 1];
  const start = before.tokens[first]?.start ?? 0;
  return last && { text: before.text.slice(start, last.end), end: last.end, last: last.form };
}

/** Whether a word is an auxiliary or a form of "be". */
export function isAuxiliary(form: string): boolean {
  return COPULAS.has(form) || HELPERS.has(form);
}

function behindAuxiliary(before: ParsedQuestion, from: number, auxiliary: string): Topic | undefined {
  const { tokens } = before;
  if (SUBJECTS.has(tokens[from]?.form ?? '')) return objectFrom(before, from + 1, true);
  const end = endFrom(before, from);
  const isLast = end === tokens.length;
  // "When does the festival start?": what no known word ends, ends before its verb.
  if (HELPERS.has(auxiliary) && isLast) return topicBetween(before, from, end - 1, end - from < 4);
  return topicBetween(before, from, end, true);
}

/** The only thing with an article or a name behind a verb; where there are more, the last. */
function objectFrom(before: ParsedQuestion, from: number, isPlain: boolean): Topic | undefined {
  const { tokens } = before;
  const articles = tokens.flatMap(({ form }, at) => (at >= from && DETERMINERS.has(form) ? [at] : []));
  const at = articles.at(-1);
  if (at === undefined) return undefined;
  const isOf = tokens[at - 1]?.form === 'of' && articles.length > 1;
  const start = isOf ? (articles.at(-2) ?? at) : at;
  return topicBetween(before, start, endFrom(before, start), isPlain && articles.length === (isOf ? 2 : 1));
}

/** Where a noun and what belongs to it end: before a preposition, a verb, a time. */
function endFrom(before: ParsedQuestion, from: number): number {
  const { tokens } = before;
  return firstFrom(before, from, (form, at) => {
    if (at === from && DETERMINERS.has(form)) return false;
    const isPredicate =
      PREDICATES.has(form) || PARTICIPLE.test(form) || COPULAS.has(form) || HELPERS.has(form);
    const isFirst = at === from || DETERMINERS.has(tokens[at - 1]?.form ?? '');
    // "The closed market", "the head of the office".
    return (
      STOPS.has(form) || (isPredicate && !isFirst) || (DETERMINERS.has(form) && tokens[at - 1]?.form !== 'of')
    );
  });
}
