import { fold } from '../../unicode/fold.ts';
import { memoize } from '../../unicode/memoize.ts';
import data from '../data/numbers.json' with { type: 'json' };
import type { WordNumber } from './word-number.ts';

type Kind =
  | 'unit'
  | 'teenUnit'
  | 'teen'
  | 'tens'
  | 'hundred'
  | 'scale'
  | 'pluralScale'
  | 'dualScale'
  | 'ordinal';

interface Item {
  readonly kind: Kind;
  readonly value: number;
}

interface Word extends Item {
  /** Joined to what precedes by و. */
  readonly joined: boolean;
  readonly definite: boolean;
}

const { ar } = data;
const TABLE = new Map<string, Item>();
const add = (kind: Kind, table: Record<string, number>): void => {
  for (const [word, value] of Object.entries(table)) TABLE.set(fold(word), { kind, value });
};
add('ordinal', ar.ordinals);
add('unit', ar.units);
add('teenUnit', ar.teenUnits);
add('teen', ar.teens);
add('tens', ar.tens);
add('hundred', ar.hundreds);
for (const [stem, value] of Object.entries(ar.hundredMultiples)) {
  for (const [hundred, size] of Object.entries(ar.hundreds))
    if (size === 100) add('hundred', { [stem + hundred]: value });
}
add('scale', ar.scales);
add('pluralScale', ar.pluralScales);
add('dualScale', ar.dualScales);
const WEEKDAYS = new Set(ar.weekdays.map(fold));

const DUALS = new Set(ar.duals.flatMap((word) => [word, `ال${word}`]).map(fold));

/** Whether a folded word says that there are two of something. */
export function isDual(form: string): boolean {
  return DUALS.has(form);
}

/** The word without conjunction, preposition and article, longest known form first. */
function find(form: string): Word | null {
  const match = /^(و|ف)?(?:(ال|لل|بال|كال)|[بلك])?(.+)$/.exec(form);
  for (const [joined, definite, rest] of [
    ['', '', form],
    [match?.[1] ?? '', '', form.slice(match?.[1]?.length ?? 0)],
    [match?.[1] ?? '', match?.[2] ?? '', match?.[3] ?? ''],
  ] as const) {
    const item = TABLE.get(rest);
    if (item) return { ...item, joined: joined === 'و', definite: definite !== '' };
  }
  return null;
}

const remembered = memoize(find);
const lookup = (form: string): Word | undefined => remembered(form) ?? undefined;

interface State {
  readonly total: number;
  readonly group: number;
  readonly scale: number;
  readonly last: Kind | 'start';
}

const START: State = { total: 0, group: 0, scale: Number.POSITIVE_INFINITY, last: 'start' };

/** `خمسة عشر`: ten stands after a unit with no و. */
function teen(state: State, word: Word): State | undefined {
  const behindUnit = (state.last === 'unit' || state.last === 'teenUnit') && state.group % 100 < 10;
  return word.value === 10 && !word.joined && behindUnit
    ? { ...state, group: state.group + 10, last: 'teen' }
    : undefined;
}

function addSmall(state: State, word: Word): State | undefined {
  const open = state.last === 'start' || word.joined;
  const rest = state.group % 100;
  const fits = rest === 0 || (word.kind === 'tens' && state.last === 'unit');
  return open && fits ? { ...state, group: state.group + word.value, last: word.kind } : undefined;
}

function addHundred(state: State, word: Word): State | undefined {
  const { group, last } = state;
  if (word.value === 100 && !word.joined && last === 'unit' && group >= 3 && group <= 10) {
    return { ...state, group: group * 100, last: 'hundred' };
  }
  return group === 0 && (last === 'start' || word.joined)
    ? { ...state, group: word.value, last: 'hundred' }
    : undefined;
}

function addScale(state: State, word: Word): State | undefined {
  const size = word.kind === 'dualScale' ? word.value / 2 : word.value;
  if (size >= state.scale) return undefined;
  const done = { group: 0, scale: size, last: word.kind };
  if (word.kind === 'dualScale' || state.group === 0) {
    const open = state.group === 0 && word.kind !== 'pluralScale' && (state.last === 'start' || word.joined);
    return open ? { ...done, total: state.total + word.value } : undefined;
  }
  return word.joined ? undefined : { ...done, total: state.total + state.group * size };
}

function step(state: State, word: Word): State | undefined {
  const asTeen = teen(state, word);
  if (asTeen) return asTeen;
  if (word.kind === 'ordinal' || (state.last === 'teenUnit' && state.group % 100 < 10)) return undefined;
  if (word.kind === 'hundred') return addHundred(state, word);
  return word.kind.toLowerCase().includes('scale') ? addScale(state, word) : addSmall(state, word);
}

/** `الحادي والعشرون`, `الرابعة عشرة`, `الثالث`. */
function readOrdinal(words: readonly string[], from: number, first: Word): WordNumber {
  const next = lookup(words[from + 1] ?? '');
  if (next?.value === 10 && !next.joined) return { value: first.value + 10, taken: 2, ordinal: true };
  if (next?.kind === 'tens' && next.joined && next.definite)
    return { value: first.value + next.value, taken: 2, ordinal: true };
  return { value: first.value, taken: 1, ordinal: true };
}

/** Whether a number that `readArabic` reads, or a dual, may begin with this word. */
export function mayBeginArabic(word: string): boolean {
  return lookup(word) !== undefined || isDual(word);
}

/** Reads an Arabic cardinal or ordinal (`مئة وثلاثة وثلاثون`, `الحادي والعشرون`) at `from`; a lone unit of a weekday is none. */
export function readArabic(words: readonly string[], from: number): WordNumber | undefined {
  const first = lookup(words[from] ?? '');
  if (first?.kind === 'ordinal') return readOrdinal(words, from, first);
  if (WEEKDAYS.has(words[from] ?? '')) return undefined;
  let state = START;
  let at = from;
  let end = from;
  while (at < words.length) {
    const apart = at > from && words[at] === 'و' ? 1 : 0;
    const found = lookup(words[at + apart] ?? '');
    const next = found && step(state, apart ? { ...found, joined: true } : found);
    if (!next) break;
    state = next;
    at += apart + 1;
    if (state.last !== 'teenUnit') end = at;
  }
  return end === from ? undefined : { value: state.total + state.group, taken: end - from, ordinal: false };
}
