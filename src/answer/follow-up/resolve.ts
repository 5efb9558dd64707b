import { followUpPart } from './detect.ts';
import { type ParsedQuestion, parseQuestion, rangeOf, type TextRange } from './parse-question.ts';

/** A question as it is looked up and shown. */
export interface ResolvedQuestion {
  readonly question: string;
  /** Something was carried over from the previous question. */
  readonly carried: boolean;
  /** The previous question, where the message only asks something more about it. */
  readonly base?: string;
}

/**
 * Resolves a message against the previous question, by rule: what it names takes the place of what that asked about ("And
 * the communes?" after "How many wards are there?"); with a question word of its own it asks that about the rest.
 */
export function resolveFollowUp(previous: string | undefined, message: string): ResolvedQuestion {
  const part = previous === undefined ? undefined : followUpPart(message);
  if (previous === undefined || !part) return { question: message, carried: false };
  const before = parseQuestion(previous);
  const sameAsk = !part.phrase || part.phrase.type === before.phrase?.type;
  const named = sameAsk ? rangeOf(part.content) : undefined;
  const replaced = named && replacedRange(before, part);
  if (named && replaced) {
    const words = part.text.slice(named.start, named.end);
    return { question: withReplaced(before.text, replaced, words), carried: true };
  }
  const question = `${trimEnd(part.text)} (${withoutPhrase(before)})`;
  return { question, carried: true, base: previous };
}

/** The words of the previous question whose place the new ones take. */
function replacedRange(before: ParsedQuestion, part: ParsedQuestion): TextRange | undefined {
  const { content, phrase, tokens } = before;
  if (!phrase || content.length === 0) return undefined;
  const aligned = alignedRange(before, part);
  if (aligned) return aligned;
  // "… là ai?": everything that the question is about comes before its phrase.
  if (phrase.to >= tokens.length && phrase.from > 0)
    return rangeOf(content.filter(({ index }) => index < phrase.from));
  // "How many wards …": the counted thing follows the phrase.
  const counts = phrase.type === 'quantity' || phrase.type === 'share';
  return (counts ? content.find(({ index }) => index >= phrase.to) : undefined) ?? lastRun(before);
}

/** Where two neighbouring words (or, in Arabic and English, one) are shared, the phrases are laid over each other. */
function alignedRange(before: ParsedQuestion, part: ParsedQuestion): TextRange | undefined {
  for (const [offset, { form }] of part.content.entries()) {
    if (/\p{Script=Latin}/u.test(form) && form.length < 4) continue;
    const at = before.content.findIndex((word) => word.form === form);
    if (at < offset) continue;
    const first = before.content[at - offset];
    const last = before.content[at - offset + part.content.length - 1];
    if (first && last) return { start: first.start, end: last.end };
  }
  return undefined;
}

/** "Who is the secretary?": the last content words, as far as they are adjacent, are asked about. */
function lastRun({ content }: ParsedQuestion): TextRange | undefined {
  const last = content.at(-1);
  return rangeOf(content.filter(({ index }, at) => last && last.index - index === content.length - 1 - at));
}

function withReplaced(text: string, { start, end }: TextRange, words: string): string {
  return text.slice(0, start) + words + text.slice(end);
}

function withoutPhrase({ text, phrase }: ParsedQuestion): string {
  return trimEnd(phrase ? withReplaced(text, phrase, '') : text);
}

function trimEnd(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\s?؟!.،,]+$/u, '')
    .trim();
}
