import type { Message } from './message/read-message.ts';
import { cliticSlot } from './parsing/arabic-clitic.ts';
import { conditionIn, conditionOf, type QuestionCondition } from './parsing/conditions.ts';
import { type ParsedQuestion, rangeOf, type TextRange } from './parsing/parse-question.ts';
import { isNoun, type NamedThing, thingsNamed } from './parsing/things.ts';
import { trimmed, withQuestionMark, withReplaced } from './rewrite.ts';
import type { Understanding } from './understanding.ts';

const YEAR = /\p{Nd}{4}/u;

/** "And before the merger?": the time or place takes that of the previous question, or is added to it. */
export function withCondition(before: ParsedQuestion, part: Message): Understanding | undefined {
  const words = trimmed(part.text);
  const clitic = cliticSlot(before, part);
  if (clitic) return { questions: [withReplaced(before.text, clitic, words)] };
  const condition = conditionOf(part);
  const isKnown =
    part.marking !== undefined && part.things.every(({ sort }) => sort !== 'unknown' && sort !== 'quality');
  if (!condition) return undefined;
  const isMeant = part.asks || isKnown || isTelling(condition, part.things);
  const mayBeMeant = part.marking !== undefined && !part.things.some(({ sort }) => sort === 'quality');
  if (!isMeant && !mayBeMeant) return undefined;
  const added = withQuestionMark(`${trimmed(before.text)} ${words}`);
  const old = conditionIn(before, condition);
  const replaced = old && withReplaced(before.text, old, words);
  // Arabic names have no capitals: "وفي فو فانغ" is a place or a remark.
  if (!isMeant) return replaced ? { questions: [replaced, withQuestionMark(words)] } : undefined;
  // When something was before something is seldom what is meant.
  if (condition.kind === 'time' && before.phrase?.type === 'time')
    return { questions: [replaced ?? added, withQuestionMark(words)] };
  if (replaced !== undefined)
    return { questions: isAlike(before, part, old, condition) ? [replaced] : [added, replaced] };
  const contrast = condition.kind === 'place' ? manner(before) : undefined;
  if (contrast) return { questions: [withReplaced(before.text, contrast, words), added] };
  const name = condition.kind === 'place' ? placeNamed(before, part.things) : undefined;
  return { questions: name ? [withReplaced(before.text, name, words), added] : [added] };
}

/** Without a question mark only a date or a name shows that a time or a place is meant: "at home" is a remark. */
function isTelling({ kind, shape }: QuestionCondition, things: readonly NamedThing[]): boolean {
  if (kind !== 'time') return things.some(({ sort }) => sort === 'name');
  return shape !== 'event' || things.some(({ sort }) => isNoun(sort) || sort === 'action');
}

/** A date takes the place of a date; "in 2024" can be added to "after the merger", and "in May" to "in 2023". */
function isAlike(
  before: ParsedQuestion,
  part: Message,
  old: QuestionCondition | undefined,
  { kind, shape, opening }: QuestionCondition,
): boolean {
  if (!old || kind !== 'time') return true;
  const isWithinYear = YEAR.test(before.text.slice(old.start, old.end)) && !YEAR.test(part.text);
  if (shape === 'dated' && isWithinYear) return false;
  return old.shape === shape || old.opening === opening || [old.shape, shape].includes('adverb');
}

/** The word for how, at the end of a question: "filed online" and "on paper". */
function manner(before: ParsedQuestion): TextRange | undefined {
  const last = thingsNamed(before).at(-1);
  return last?.sort === 'quality' && last.words.at(-1)?.end === before.tokens.at(-1)?.end
    ? rangeOf(last.words)
    : undefined;
}

/** The only name of the question before, where the new place is one too: "of Hue" and "in Da Nang". */
function placeNamed(before: ParsedQuestion, things: readonly NamedThing[]): TextRange | undefined {
  if (!things.some(({ sort }) => sort === 'name')) return undefined;
  const names = thingsNamed(before).filter(({ sort }) => sort === 'name');
  return names.length === 1 ? rangeOf(names[0]!.words) : undefined;
}
