import { isLightWord, mannerWords, spellingsOf } from './words.ts';

/** The words of a message, each with what it may stand for. */
export type TypedWords = readonly (readonly string[])[];

/** Names of slots with what may stand in them: patterns again. */
export type Slots = Readonly<Record<string, readonly string[]>>;

/** A part of a pattern. */
interface Step {
  /** Where it may end when it begins at a place; every place once. */
  readonly ends: (words: TypedWords, from: number) => readonly number[];
  /** Words that it may begin with; none when that can be any word. */
  readonly openings: ReadonlySet<string> | undefined;
  readonly optional?: boolean;
  /** Whether it may hold no word at all, without being marked as optional. */
  readonly mayBeEmpty?: boolean;
}

/** Words in a row, among them slots. */
export type Pattern = readonly Step[];

const PART = /\{([\w-]+)\}(\?)?|([^\s{}?]+)(\?)?/gu;
const NUMBER = /^\p{Nd}/u;
const NO_WORDS: ReadonlySet<string> = new Set();
const NOWHERE: readonly number[] = [];

/**
 * Reads patterns such as `{can-you}? translate {article}`: `{…}` is a slot, `?` marks what may be missing, `#` is a number,
 * `*` are any words that ask nothing themselves.
 * @param asking words that `*` does not pass over
 */
export function patternReader(slots: Slots, asking: ReadonlySet<string>): (text: string) => Pattern {
  const known = new Map<string, Step>();
  const words = new Map<string, Step[]>();
  const anyWords: Step = { openings: undefined, ends: (words, from) => endsOfAny(words, from, asking) };
  const slot = (name: string): Step => {
    const step = known.get(name) ?? oneOf((slots[name] ?? []).map(read));
    known.set(name, step);
    return step;
  };
  const read = (text: string): Pattern => {
    // A curse of one word ("đậu") is not meant by who asks "where?" without tone marks.
    const homographs = /\s/u.test(text) ? NO_WORDS : asking;
    const wordsOf = (written: string) => {
      const key = `${homographs === asking} ${written}`;
      const steps = words.get(key) ?? wordSteps(written, homographs);
      words.set(key, steps);
      return steps;
    };
    return [...text.matchAll(PART)].flatMap(([, name, slotMark, word = '', wordMark]) => {
      const steps = name !== undefined ? [slot(name)] : word === '*' ? [anyWords] : wordsOf(word);
      return (slotMark ?? wordMark) ? steps.map(optional) : steps;
    });
  };
  return read;
}

/** Where a pattern that begins at a place may end; light words may stand between its parts. */
export function endsOf(pattern: Pattern, words: TypedWords, from: number): readonly number[] {
  let places: readonly number[] = [from];
  for (const step of pattern) {
    const [only = from, another] = places;
    if (another === undefined) places = endsAfterLight(step, words, only, from);
    else places = [...new Set(places.flatMap((at) => endsAfterLight(step, words, at, from)))];
    if (places.length === 0) return NOWHERE;
  }
  return places;
}

function endsAfterLight(step: Step, words: TypedWords, at: number, from: number): readonly number[] {
  const ends = step.ends(words, at);
  if (ends.length > 0 || at === from || !isLightWord(words[at]?.[0] ?? '')) return ends;
  return endsAfterLight(step, words, at + 1, from);
}

/** Words that a pattern may begin with; none when that can be any word. */
export function openingsOf(pattern: Pattern): ReadonlySet<string> | undefined {
  const openings = new Set<string>();
  for (const step of pattern) {
    if (!step.openings) return undefined;
    for (const word of step.openings) openings.add(word);
    if (!step.optional) break;
  }
  return openings;
}

/** The words of which a pattern holds one for each set, wherever it stands. */
export function requiredBy(pattern: Pattern): ReadonlySet<string>[] {
  return pattern.flatMap(({ openings, optional, mayBeEmpty }) =>
    openings && !optional && !mayBeEmpty ? [openings] : [],
  );
}

/** @param homographs words that are read as themselves, not as another without its tone marks */
function wordSteps(written: string, homographs: ReadonlySet<string>): Step[] {
  if (written === '#')
    return [
      { openings: undefined, ends: (words, at) => (NUMBER.test(words[at]?.[0] ?? '') ? [at + 1] : NOWHERE) },
    ];
  return mannerWords(written).map((form) => {
    const openings = new Set(
      spellingsOf(form).filter((spelling) => spelling === form || !homographs.has(spelling)),
    );
    return {
      openings,
      ends: (words, at) => (words[at]?.some((meant) => openings.has(meant)) ? [at + 1] : NOWHERE),
    };
  });
}

function endsOfAny(words: TypedWords, from: number, asking: ReadonlySet<string>): readonly number[] {
  const ends: number[] = [];
  for (let at = from; at < words.length && !words[at]?.some((meant) => asking.has(meant)); at++)
    ends.push(at + 1);
  return ends;
}

function optional(step: Step): Step {
  return {
    openings: step.openings,
    optional: true,
    ends: (words, from) => [from, ...step.ends(words, from).filter((end) => end !== from)],
  };
}

function oneOf(patterns: readonly Pattern[]): Step {
  const starting = indexPatterns(patterns, (pattern) => pattern);
  const all = patterns.map(openingsOf);
  const ends = (words: TypedWords, from: number): readonly number[] => {
    const found = starting(words[from] ?? []).flatMap((pattern) => endsOf(pattern, words, from));
    return found.length > 1 ? [...new Set(found)] : found;
  };
  const openings = all.includes(undefined) ? undefined : new Set(all.flatMap((words) => [...(words ?? [])]));
  const mayBeEmpty = patterns.some((pattern) => pattern.every((step) => step.optional || step.mayBeEmpty));
  return { ends, openings, mayBeEmpty };
}

/** Finds the things whose patterns may begin with a word; every thing once, in any order. */
export function indexPatterns<T>(
  things: readonly T[],
  patternOf: (thing: T) => Pattern,
): (meant: readonly string[]) => readonly T[] {
  const byWord = new Map<string, T[]>();
  const anywhere: T[] = [];
  for (const thing of things) {
    const openings = openingsOf(patternOf(thing));
    if (!openings) anywhere.push(thing);
    for (const word of openings ?? []) {
      const list = byWord.get(word);
      if (list) list.push(thing);
      else byWord.set(word, [thing]);
    }
  }
  return (meant) => {
    const [first = ''] = meant;
    const found =
      meant.length < 2 ? byWord.get(first) : [...new Set(meant.flatMap((word) => byWord.get(word) ?? []))];
    if (!found) return anywhere;
    return anywhere.length === 0 ? found : [...found, ...anywhere];
  };
}
