import type { Message } from './message/read-message.ts';
import { cliticSlot } from './parsing/arabic-clitic.ts';
import { conditionIn, conditionOf, type QuestionCondition } from './parsing/conditions.ts';
import { type ParsedQuestion, rangeOf, type TextRange } from './parsing/parse-question.ts';
import { isPlural } from './parsing/plural.ts';
import { isNoun, type NamedThing, thingsNamed } from './parsing/things.ts';
import { trimmed, withQuestionMark, withReplaced } from './rewrite.ts';
import type { Understanding } from './understanding.ts';

const MOST_IN_GROUP = 4;
const YEAR = /\p{Nd}{4}/u;

/** "And before the merger?": the time or place takes that of the previous question, or is added to it. */
export function withCondition(before: ParsedQuestion, part: Message): Understanding | undefined {
  const words = trimmed(part.text);
  const clitic = cliticSlot(before, part);
  if (clitic) return { questions: [withReplaced(before.text, clitic, words)] };
  const condition = conditionOf(part);
  const isKnown =
    part.marking !== undefined && part.things.every(({ sort }) => sort !== 'unknown' && sort !== 'quality');
  // "In the new one": the noun is that of the question before.
  if (!condition || (part.proForm && part.things.every(({ sort }) => sort === 'quality'))) return undefined;
  const narrower = condition.kind === 'relation' ? narrowed(before, part) : undefined;
  if (narrower !== undefined) return { questions: [narrower] };
  const isMeant = part.asks || isKnown || isTelling(condition, part.things);
  const mayBeMeant = part.marking !== undefined && !part.things.some(({ sort }) => sort === 'quality');
  const added = withQuestionMark(`${trimmed(before.text)} ${words}`);
  if (!isMeant && !mayBeMeant)
    return isGroup(part, condition) ? { questions: [added, withQuestionMark(words)] } : undefined;
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

/** "Của phường Thuận Hóa" says which ward, where the question before it has "phường" without a name. */
function narrowed(before: ParsedQuestion, { text, things }: Message): string | undefined {
  const [kind, name] = things;
  const [word] = kind?.words ?? [];
  if (kind?.sort !== 'area' || name?.sort !== 'name' || !word || things.length > 2) return undefined;
  const old = thingsNamed(before);
  const at = old.findIndex(({ words }) => words.length === 1 && words[0]?.form === word.form);
  const range = rangeOf(old[at]?.words ?? []);
  const isNamed = old[at + 1]?.sort === 'name';
  return range && !isNamed ? withReplaced(before.text, range, trimmed(text.slice(word.start))) : undefined;
}

/** "For residents" limits to somebody, with or without a question mark; "for fun" is a remark. */
function isGroup({ language, content, tokens, things }: Message, { kind }: QuestionCondition): boolean {
  const isShort = content.length > 0 && tokens.length <= MOST_IN_GROUP;
  if (kind !== 'relation' || !isShort) return false;
  const isKnown = things.every(({ sort }) => isNoun(sort));
  return language === 'en' ? isPlural(content.at(-1)?.form) : language === 'vi' && isKnown;
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
