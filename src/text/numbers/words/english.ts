import data from '../data/numbers.json' with { type: 'json' };
import type { WordNumber } from './word-number.ts';

const SMALL = new Map(Object.entries(data.en.small));
const TENS = new Map(Object.entries(data.en.tens));
const SCALES = new Map(Object.entries(data.en.scales));
const ORDINALS = new Map(Object.entries(data.en.ordinals));

interface State {
  readonly total: number;
  readonly group: number;
  readonly scale: number;
}

/** Where a value under a hundred fits: on an empty place, or a unit after a ten. */
function fits(value: number, group: number): boolean {
  const rest = group % 100;
  return rest === 0 || (value < 10 && rest >= 20 && rest % 10 === 0);
}

function step(state: State, word: string): State | undefined {
  const { total, group, scale } = state;
  const small = SMALL.get(word) ?? TENS.get(word);
  if (small !== undefined) return fits(small, group) ? { ...state, group: group + small } : undefined;
  if (word === 'hundred') return group > 0 && group < 100 ? { ...state, group: group * 100 } : undefined;
  const size = SCALES.get(word);
  if (size === undefined || size >= scale || group === 0) return undefined;
  return { total: total + group * size, group: 0, scale: size };
}

function ordinalValue({ total, group }: State, word: string): number | undefined {
  const small = ORDINALS.get(word);
  if (small !== undefined) return fits(small, group) ? total + group + small : undefined;
  if (word === 'hundredth') return total + Math.max(group, 1) * 100;
  return word === 'thousandth' ? Math.max(total + group, 1) * 1000 : undefined;
}

/** `and` belongs to a number only after a hundred or a scale and before something that fits. */
const isJoint = ({ total, group }: State, word: string): boolean =>
  word === 'and' && (group >= 100 ? group % 100 === 0 : total > 0 && group === 0);

/** `a hundred`, `a thousand`: the article counts as one. */
function opening(words: readonly string[], from: number): { state: State; at: number } {
  const empty: State = { total: 0, group: 0, scale: Number.POSITIVE_INFINITY };
  const next = words[from + 1] ?? '';
  const isArticle = words[from] === 'a' && (next === 'hundred' || SCALES.has(next));
  return isArticle ? { state: { ...empty, group: 1 }, at: from + 1 } : { state: empty, at: from };
}

const FIRST_WORDS = new Set([
  ...[SMALL, TENS, ORDINALS].flatMap((words) => [...words.keys()]),
  'a',
  'hundredth',
  'thousandth',
]);

/** Whether a number that `readEnglish` reads may begin with this word. */
export function mayBeginEnglish(word: string): boolean {
  return FIRST_WORDS.has(word);
}

/** Reads an English cardinal or ordinal (`one hundred and thirty-three`, `twenty-first`) at `from`. */
export function readEnglish(words: readonly string[], from: number): WordNumber | undefined {
  let { state, at } = opening(words, from);
  while (at < words.length) {
    const joint = isJoint(state, words[at] ?? '') ? 1 : 0;
    const word = words[at + joint] ?? '';
    const value = ordinalValue(state, word);
    if (value !== undefined) return { value, taken: at + joint + 1 - from, ordinal: true };
    const next = step(state, word);
    if (next === undefined) break;
    state = next;
    at += joint + 1;
  }
  return at === from ? undefined : { value: state.total + state.group, taken: at - from, ordinal: false };
}
