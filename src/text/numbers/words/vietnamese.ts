import { fold, withoutMarks } from '../../unicode/fold.ts';
import data from '../data/numbers.json' with { type: 'json' };
import type { WordNumber } from './word-number.ts';

/** The words of one way of typing: with tone marks, or without. */
interface Lexicon {
  readonly units: ReadonlyMap<string, number>;
  readonly afterTens: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly ten: ReadonlySet<string>;
  readonly tens: ReadonlySet<string>;
  readonly hundred: ReadonlySet<string>;
  readonly gap: ReadonlySet<string>;
  readonly half: ReadonlySet<string>;
  readonly zero: ReadonlySet<string>;
  readonly ordinalMarkers: ReadonlySet<string>;
}

const { vi } = data;

function lexicon(form: (word: string) => string): Lexicon {
  const map = (table: Record<string, number>) =>
    new Map(Object.entries(table).map(([word, n]) => [form(word), n]));
  const set = (words: readonly string[]) => new Set(words.map(form));
  return {
    units: map(vi.units),
    afterTens: map({ ...vi.units, ...vi.afterTens }),
    scales: map(vi.scales),
    ordinals: map(vi.ordinals),
    ten: set(vi.ten),
    tens: set(vi.tens),
    hundred: set(vi.hundred),
    gap: set(vi.gap),
    half: set(vi.half),
    zero: set(vi.zero),
    ordinalMarkers: set(vi.ordinalMarkers),
  };
}

const TONED = lexicon(fold);
const TONELESS = lexicon(withoutMarks);

interface Part {
  readonly value: number;
  readonly at: number;
}

/** Ten to ninety-nine, or a single unit. */
function belowHundred(lex: Lexicon, words: readonly string[], at: number): Part | undefined {
  const word = words[at] ?? '';
  const unit = lex.units.get(word);
  const isTens = unit !== undefined && lex.tens.has(words[at + 1] ?? '');
  if (!lex.ten.has(word) && !isTens) return unit === undefined ? undefined : { value: unit, at: at + 1 };
  const base = isTens ? unit * 10 : 10;
  const next = at + (isTens ? 2 : 1);
  const after = lex.afterTens.get(words[next] ?? '');
  return after === undefined ? { value: base, at: next } : { value: base + after, at: next + 1 };
}

/** What follows a hundred: `linh năm` 5, `rưỡi` 50, a lone unit ten times itself as people say it, or a ten. */
function afterHundred(lex: Lexicon, words: readonly string[], at: number): Part {
  const word = words[at] ?? '';
  if (lex.half.has(word)) return { value: 50, at: at + 1 };
  const gap = lex.gap.has(word) ? 1 : 0;
  const part = belowHundred(lex, words, at + gap);
  if (part === undefined) return { value: 0, at };
  const lone = gap === 0 && part.value < 10;
  return { value: lone ? part.value * 10 : part.value, at: part.at };
}

function belowThousand(lex: Lexicon, words: readonly string[], at: number): Part | undefined {
  const first = belowHundred(lex, words, at);
  if (first === undefined || first.value > 9 || !lex.hundred.has(words[first.at] ?? '')) return first;
  const rest = afterHundred(lex, words, first.at + 1);
  return { value: first.value * 100 + rest.value, at: rest.at };
}

/** `nghìn tỷ` is a product of scales. */
function scaleAt(lex: Lexicon, words: readonly string[], from: number): Part {
  let value = 1;
  let at = from;
  for (
    let size = lex.scales.get(words[at] ?? '');
    size !== undefined;
    size = lex.scales.get(words[at] ?? '')
  ) {
    value *= size;
    at += 1;
  }
  return { value, at };
}

/** What ends a number after a scale: `rưỡi` is half of it, a lone unit a tenth for each (`hai triệu ba`). */
function tail(lex: Lexicon, words: readonly string[], at: number, scale: number): Part | undefined {
  const word = words[at] ?? '';
  if (lex.half.has(word)) return { value: scale / 2, at: at + 1 };
  if (lex.gap.has(word)) return belowHundred(lex, words, at + 1);
  // `hai nghìn không trăm hai mươi lăm`: an empty hundred says that what follows is no tenth.
  if (lex.zero.has(word) && lex.hundred.has(words[at + 1] ?? '')) return afterHundred(lex, words, at + 2);
  const part = belowThousand(lex, words, at);
  return part !== undefined && part.at === at + 1 && part.value < 10
    ? { value: (part.value * scale) / 10, at: part.at }
    : part;
}

function cardinal(lex: Lexicon, words: readonly string[], from: number): Part | undefined {
  let part = belowThousand(lex, words, from);
  if (part === undefined) return undefined;
  let total = 0;
  for (let last = Number.POSITIVE_INFINITY; ; ) {
    const scale = scaleAt(lex, words, part.at);
    if (scale.value === 1 || scale.value >= last) return { value: total + part.value, at: part.at };
    total += part.value * scale.value;
    last = scale.value;
    const next = belowThousand(lex, words, scale.at);
    const goesOn = next !== undefined && scaleAt(lex, words, next.at).value > 1;
    if (!goesOn) {
      const end = tail(lex, words, scale.at, scale.value);
      return end === undefined ? { value: total, at: scale.at } : { value: total + end.value, at: end.at };
    }
    part = next;
  }
}

/** Whether a number that `readVietnamese` reads may begin with this word. */
export function mayBeginVietnamese(word: string): boolean {
  return [TONED, TONELESS].some(
    ({ units, ten, ordinalMarkers }) => units.has(word) || ten.has(word) || ordinalMarkers.has(word),
  );
}

/** Reads a Vietnamese cardinal or `thứ …` at `from`; `toned` says whether the text is typed with tone marks. */
export function readVietnamese(
  words: readonly string[],
  from: number,
  toned: boolean,
): WordNumber | undefined {
  const lex = toned ? TONED : TONELESS;
  if (lex.ordinalMarkers.has(words[from] ?? '')) {
    const special = lex.ordinals.get(words[from + 1] ?? '');
    if (special !== undefined) return { value: special, taken: 2, ordinal: true };
    const part = cardinal(lex, words, from + 1);
    return part && { value: part.value, taken: part.at - from, ordinal: true };
  }
  const part = cardinal(lex, words, from);
  return part && { value: part.value, taken: part.at - from, ordinal: false };
}
