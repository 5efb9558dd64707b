import { conceptsNamed } from '../../text/cross-lingual/terms.ts';
import { detectLanguage } from '../../text/language/detect.ts';
import { conditionIn, conditionOf } from './conditions.ts';
import data from './data/follow-ups.json' with { type: 'json' };
import { type FollowUp, followUpPart } from './detect.ts';
import { type ParsedQuestion, parseQuestion, rangeOf, type TextRange } from './parse-question.ts';
import { slotsFor } from './slots.ts';

/** A question as it is looked up and shown. */
export interface ResolvedQuestion {
  readonly question: string;
  /** Something was carried over from the previous question. */
  readonly carried: boolean;
  /** The previous question, where the message only asks something more about it. */
  readonly base?: string;
  /** Two or three questions that the message may mean, likeliest first, where it is not clear which. */
  readonly readings?: readonly string[];
}

const MOST_READINGS = 3;

/**
 * Resolves a message against the previous question, by rule: what it names takes the place of what that asked about ("And
 * the communes?" after "How many wards are there?"), a time or a place is added, and with a question word of its own it asks
 * that about the rest. Where more than one understanding is likely, all are given instead of one.
 */
export function resolveFollowUp(previous: string | undefined, message: string): ResolvedQuestion {
  const alone = { question: message, carried: false };
  const part = previous === undefined ? undefined : followUpPart(message);
  if (previous === undefined || !part) return alone;
  const before = parseQuestion(previous);
  if (part.phrase === undefined && conditionOf(part)) return withCondition(before, part);
  const named = rangeOf(part.content);
  if (!named) return part.phrase ? aboutTheRest(before, part) : alone;
  if (part.phrase && part.phrase.type !== before.phrase?.type)
    return part.pointsBack ? aboutTheRest(before, part) : alone;
  if (part.pointsBack) return aboutTheRest(before, part);
  return replacing(before, part, named) ?? (part.phrase ? alone : unclear(before, part, named));
}

/** "Since when?", "and who chairs it?": asks that about what the previous question was about. */
function aboutTheRest(before: ParsedQuestion, part: ParsedQuestion): ResolvedQuestion {
  const rest = before.phrase ? withReplaced(before.text, before.phrase, '') : before.text;
  return { question: `${trimEnd(part.text)} (${trimEnd(rest)})`, carried: true, base: before.text };
}

/** "And before the merger?": the time or place takes that of the previous question, or is added to it. */
function withCondition(before: ParsedQuestion, part: ParsedQuestion): ResolvedQuestion {
  const kind = conditionOf(part) ?? 'time';
  const words = trimEnd(part.text);
  const old = conditionIn(before, kind);
  const question = old ? withReplaced(before.text, old, words) : asked(`${trimEnd(before.text)} ${words}`);
  // When something was before something is seldom what is meant.
  if (kind === 'time' && before.phrase?.type === 'time') return oneOf([question, asked(words)]);
  return { question, carried: true };
}

function replacing(before: ParsedQuestion, part: FollowUp, named: TextRange): ResolvedQuestion | undefined {
  const [slot] = slotsFor(before, part);
  const words = wordsOf(part, named);
  const isSameLanguage = !/\p{L}/u.test(words) || isArabicText(before.text) === isArabicText(words);
  if (!slot?.sure || !isSameLanguage) return undefined;
  return { question: withReplaced(before.text, slot, words), carried: true };
}

/** Every likely understanding: in each place of the previous question, counted, and by itself. */
function unclear(before: ParsedQuestion, part: ParsedQuestion, named: TextRange): ResolvedQuestion {
  const words = wordsOf(part, named);
  const isCountable =
    (!/[a-z]$/iu.test(words) || /s$/iu.test(words) || detectLanguage(before.text) === 'vi') &&
    before.phrase?.type !== 'quantity' &&
    conceptsNamed(part.tokens).length > 0;
  const language =
    isArabicText(words) === isArabicText(before.text) ? detectLanguage(before.text) : detectLanguage(words);
  return oneOf([
    ...slotsFor(before, part).map((slot) => withReplaced(before.text, slot, words)),
    ...(isCountable ? [data.templates[language].replace('{words}', words)] : []),
    asked(words),
  ]);
}

function isArabicText(text: string): boolean {
  return detectLanguage(text) === 'ar';
}

function oneOf(questions: readonly string[]): ResolvedQuestion {
  const readings = [...new Set(questions)].slice(0, MOST_READINGS);
  return { question: readings[0] ?? '', carried: true, readings };
}

function wordsOf({ text }: ParsedQuestion, { start, end }: TextRange): string {
  return text.slice(start, end);
}

function withReplaced(text: string, { start, end }: TextRange, words: string): string {
  return text.slice(0, start) + words + text.slice(end);
}

function asked(text: string): string {
  return `${text}${detectLanguage(text) === 'ar' ? '؟' : '?'}`;
}

function trimEnd(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\s?؟!.،,]+$/u, '')
    .trim();
}
