import { withoutMarks } from '../../text/unicode/fold.ts';
import { tokenize } from '../../text/unicode/tokenize.ts';
import data from './data/follow-ups.json' with { type: 'json' };
import type { ParsedQuestion, TextRange } from './parse-question.ts';

/** What a question is limited to: "before the merger", "in Phú Xuân". */
export type ConditionKind = keyof typeof data.conditions;

const OPENINGS = Object.fromEntries(
  Object.entries(data.conditions).map(([kind, phrases]) => [kind, phrases.map(formsOf)]),
) as Record<ConditionKind, string[][]>;
const ENDS = new Set(data.conditionEnds.flatMap(formsOf));
const PUNCTUATION = /[,،;:?؟!]/u;
const NUMBER = /^\p{Nd}/u;

function formsOf(phrase: string): string[] {
  return tokenize(phrase).map(({ form }) => form);
}

/** The kind of condition that a message begins with; undefined when it begins with something else. */
export function conditionOf(part: ParsedQuestion): ConditionKind | undefined {
  return conditionAt(part, 0);
}

/** Where a question has a condition of some kind: from its preposition to the end of what follows it. */
export function conditionIn(question: ParsedQuestion, kind: ConditionKind): TextRange | undefined {
  const { tokens, phrase, text } = question;
  const first = tokens.findIndex((_, at) => !isInPhrase(question, at) && conditionAt(question, at) === kind);
  const start = tokens[first];
  if (!start) return undefined;
  let { end } = start;
  for (const [offset, token] of tokens.slice(first + 1).entries()) {
    const isOver =
      ENDS.has(token.form) || token.start === phrase?.start || PUNCTUATION.test(text.slice(end, token.start));
    if (isOver || (offset > 0 && conditionAt(question, first + 1 + offset) !== undefined)) break;
    end = token.end;
  }
  return { start: start.start, end };
}

function isInPhrase({ tokens, phrase }: ParsedQuestion, at: number): boolean {
  const start = tokens[at]?.start ?? 0;
  return phrase !== undefined && start >= phrase.start && start < phrase.end;
}

/** "in" opens a time before a number, and a place before anything else. */
function conditionAt(question: ParsedQuestion, at: number): ConditionKind | undefined {
  const isTime = opens(question, at, 'time');
  if (!opens(question, at, 'place')) return isTime ? 'time' : undefined;
  const isDated = question.tokens.slice(at + 1, at + 4).some(({ form }) => NUMBER.test(form));
  return isTime && isDated ? 'time' : 'place';
}

function opens({ tokens }: ParsedQuestion, at: number, kind: ConditionKind): boolean {
  const toneless = tokens.every(({ form }) => withoutMarks(form) === form);
  return OPENINGS[kind].some((words) =>
    words.every((word, i) => tokens[at + i]?.form === (toneless ? withoutMarks(word) : word)),
  );
}
