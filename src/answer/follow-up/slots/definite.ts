import { fold } from '../../../text/unicode/fold.ts';
import type { Message } from '../message/read-message.ts';
import { type ParsedQuestion, rangeOf } from '../parsing/parse-question.ts';
import { runsOf } from '../parsing/runs.ts';
import { isNoun } from '../parsing/things.ts';
import type { Slot } from './slots.ts';

const PREPOSITIONS = new Set(['في', 'من', 'إلى', 'عن', 'على'].map(fold));
const DEFINITE = /^(?:ال|لل|بال)/u;

/**
 * Of places in an Arabic question, those that new words fit: nothing definite stands before another noun of a chain ("رسوم
 * تسجيل السيارة"), and nobody puts a definite word in the place of an indefinite one without doubt. Where none fits, the
 * definite nouns are offered, the last one first.
 */
export function fitting(before: ParsedQuestion, part: Message, slots: readonly Slot[]): readonly Slot[] {
  if (part.language !== 'ar' || before.language !== 'ar' || !isDefinite(part.content[0]?.form)) return slots;
  const { content } = before;
  const fit = slots.flatMap((slot) => {
    const from = content.findIndex(({ start }) => start >= slot.start);
    const to = content.findLastIndex(({ end }) => end <= slot.end);
    const isChained = content[to + 1]?.index === (content[to]?.index ?? 0) + 1;
    const isAlike = isDefinite(content[from]?.form);
    const isCounted = slot.sure && before.phrase?.type === 'quantity';
    const isSplit =
      isChained && (!isAlike || (!isNoun(part.things[0]?.sort) && isDefinite(content[to + 1]?.form)));
    return isSplit && !isCounted ? [] : [{ ...slot, sure: slot.sure && (isAlike || isCounted), isAlike }];
  });
  if (fit[0]?.sure) return fit;
  const [alike, other] = [fit.filter((slot) => slot.isAlike), fit.filter((slot) => !slot.isAlike)];
  const [likeliest] = alike;
  // "والمسابح" may be what is counted, "والخاص" what describes it.
  const isOver = ({ start, end }: Slot) =>
    likeliest !== undefined && start <= likeliest.start && end >= likeliest.end;
  const nouns = definite(before);
  return [...alike.slice(0, 1), ...nouns.filter(isOver), ...alike, ...nouns, ...other].filter(isFirst);
}

/** "السيارة", "الدفاع المدني": a definite noun and what describes it. */
function definite(before: ParsedQuestion): Slot[] {
  // "في بغداد": so is a name behind a preposition.
  const isPlace = (index: number) => PREPOSITIONS.has(before.tokens[index - 1]?.form ?? '');
  const nouns = before.content.filter(({ form, index }) => isDefinite(form) || isPlace(index));
  return runsOf(nouns)
    .flatMap((run) => {
      const joint = run.findIndex(({ form }, at) => at > 0 && !form.startsWith('ال'));
      return joint < 0 ? [run] : [run.slice(0, joint), run.slice(joint)];
    })
    .reverse()
    .flatMap((words) => {
      const range = rangeOf(words);
      return range ? [{ ...range, sure: false }] : [];
    });
}

function isFirst({ start, end }: Slot, at: number, all: readonly Slot[]): boolean {
  return all.findIndex((one) => one.start === start && one.end === end) === at;
}

function isDefinite(form = ''): boolean {
  return DEFINITE.test(form);
}
