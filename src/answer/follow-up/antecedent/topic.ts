import type { ParsedQuestion, TextRange } from '../parsing/parse-question.ts';
import { termsOfSort, thingsNamed } from '../parsing/things.ts';

/** What a question is about, as far as its order of words tells: "the night market" in "When did the night market open?". */
export interface Topic extends TextRange {
  readonly text: string;
  /** There is hardly anything else that a pronoun could stand for. */
  readonly sure: boolean;
  /** It is somebody: "the head of the office". */
  readonly isPerson: boolean;
}

/** A question with what it is about put in, and whether that is hardly anything else. */
export interface Composed {
  readonly text: string;
  readonly sure: boolean;
  /** What else it may be. */
  readonly other?: string;
}

/** The topic that stands between two words of a question; undefined where there is no word between them. */
export function topicBetween(
  before: ParsedQuestion,
  from: number,
  to: number,
  sure: boolean,
): Topic | undefined {
  const [first, last] = [before.tokens[from], before.tokens[to - 1]];
  if (!first || !last || to <= from) return undefined;
  if (!before.content.some(({ index }) => index >= from && index < to)) return undefined;
  const { start } = first;
  const roles = [...thingsNamed(before), ...termsOfSort(before, 'role')].filter(
    ({ sort }) => sort === 'role',
  );
  const isPerson = roles.some(({ words }) => words.some(({ index }) => index >= from && index < to));
  return { start, end: last.end, text: before.text.slice(start, last.end), sure, isPerson };
}

/** The first place from some word on of which something is true; the end where there is none. */
export function firstFrom(
  { tokens }: ParsedQuestion,
  from: number,
  isIt: (form: string, at: number) => boolean,
): number {
  const found = tokens.findIndex(({ form }, at) => at >= from && isIt(form, at));
  return found < 0 ? tokens.length : found;
}
