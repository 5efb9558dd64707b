import { followUpPart, type ParsedQuestion, parseQuestion } from './detect.ts';

/** A question as it is looked up and shown. */
export interface ResolvedQuestion {
  readonly question: string;
  /** Something was carried over from the question before. */
  readonly carried: boolean;
  /** The earlier question, where the message only asks something more about it. */
  readonly base?: string;
}

interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads a message in the light of the question before it, by rule: what it names takes the place of what that asked about
 * ("And the communes?" after "How many wards are there?"); with a question word of its own it asks that about the rest.
 */
export function resolveFollowUp(previous: string | undefined, message: string): ResolvedQuestion {
  const part = previous === undefined ? undefined : followUpPart(message);
  if (previous === undefined || !part) return { question: message, carried: false };
  const before = parseQuestion(previous);
  const sameAsk = !part.phrase || part.phrase.type === before.phrase?.type;
  const slot = sameAsk && part.content.length > 0 ? slotFor(before, part) : undefined;
  const question = slot ? fill(before, slot, part) : `${trimEnd(part.text)} (${withoutPhrase(before)})`;
  return slot ? { question, carried: true } : { question, carried: true, base: previous };
}

/** The words of the earlier question whose place the new ones take, as a range of tokens. */
function slotFor(before: ParsedQuestion, part: ParsedQuestion): TokenRange | undefined {
  const { content, phrase, tokens } = before;
  if (!phrase || content.length === 0) return undefined;
  return (
    alignedSlot(before, part) ??
    (phrase.to >= tokens.length && phrase.from > 0
      ? runEndingBefore(before, phrase.from)
      : firstOrLast(before))
  );
}

/** Where two neighbouring words (or, in Arabic and English, one) are shared, the phrases are laid over each other. */
function alignedSlot(before: ParsedQuestion, part: ParsedQuestion): TokenRange | undefined {
  const forms = part.content.map((index) => part.tokens[index]!.form);
  for (const [offset, form] of forms.entries()) {
    if (/\p{Script=Latin}/u.test(form) && form.length < 4) continue;
    const at = before.content.findIndex((index) => before.tokens[index]!.form === form);
    const [first, last] = [before.content[at - offset], before.content[at - offset + forms.length - 1]];
    if (at >= 0 && first !== undefined && last !== undefined) return { from: first, to: last + 1 };
  }
  return undefined;
}

/** "… là ai?": everything that the question is about stands before its phrase. */
function runEndingBefore({ content }: ParsedQuestion, end: number): TokenRange | undefined {
  const inside = content.filter((index) => index < end);
  return inside.length > 0 ? { from: inside[0]!, to: inside.at(-1)! + 1 } : undefined;
}

/** "How many wards …": the counted thing follows the phrase; "Who is the secretary?": the last words are asked about. */
function firstOrLast({ content, phrase }: ParsedQuestion): TokenRange {
  const counts = phrase!.type === 'quantity' || phrase!.type === 'share';
  const after = content.find((index) => index >= phrase!.to);
  if (counts && after !== undefined) return { from: after, to: after + 1 };
  let from = content.length - 1;
  while (from > 0 && content[from - 1] === content[from]! - 1) from--;
  return { from: content[from]!, to: content.at(-1)! + 1 };
}

function fill(before: ParsedQuestion, { from, to }: TokenRange, part: ParsedQuestion): string {
  const { text, tokens } = before;
  const first = part.tokens[part.content[0]!]!;
  const last = part.tokens[part.content.at(-1)!]!;
  const fresh = part.text.slice(first.start, last.end);
  return text.slice(0, tokens[from]!.start) + fresh + text.slice(tokens[to - 1]!.end);
}

function withoutPhrase({ text, tokens, phrase }: ParsedQuestion): string {
  if (!phrase) return trimEnd(text);
  const start = tokens[phrase.from]!.start;
  const end = tokens[phrase.to - 1]!.end;
  return trimEnd(`${text.slice(0, start)}${text.slice(end)}`);
}

function trimEnd(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\s?؟!.،,]+$/u, '')
    .trim();
}
