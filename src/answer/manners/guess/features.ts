import { withoutMarks } from '../../../text/unicode/fold.ts';
import { memoize } from '../../../text/unicode/memoize.ts';
import { mannerWords } from '../words.ts';

/** Rows of weights; a feature is known by the row that its hash falls into. */
export const ROWS = 1 << 16;
/** Marks where a message begins and ends, as a word of its own. */
const EDGE = '^';
const LONGEST_RUN = 4;
/** Longer messages are told apart by their words alone. */
const MOST_WORDS = 24;
const MOST_UNKNOWN = 4;
const DRAWL = /(\p{L})\1+/gu;
const DIGIT = /^\p{Nd}/u;
const LENGTHS = [1, 2, 3, 5, 8, 12];

/** A message as the classifier sees it: its words, all spellings of one word alike. */
export interface MannerWord {
  /** Without tone marks; a letter that is written twice once, numbers as one word. */
  readonly plain: string;
  /** With tone marks. */
  readonly toned: string;
}

/**
 * The words of a message, as the classifier sees them.
 * @param forms the words as they are, where they are known already
 */
export function plainWords(text: string, forms: readonly string[] = mannerWords(text)): MannerWord[] {
  return forms.slice(0, MOST_WORDS).map(plainWord);
}

const plainWord = memoize((form): MannerWord => {
  const toned = DIGIT.test(form) ? '0' : form.replace(DRAWL, '$1');
  return { plain: withoutMarks(toned), toned };
});

/**
 * The rows of what a message is made of: words, words in a row, runs of letters, how long it is, and how many of its words
 * are unknown.
 * @param unknown how many of the words small talk never has
 */
export function featureRows(words: readonly MannerWord[], unknown: number): number[] {
  const rows: number[] = [];
  const add = (hash: number) => rows.push(finish(hash));
  let before = EDGE;
  let beforeThat = '';
  let tonedBefore = EDGE;
  for (const { plain, toned } of words) {
    add(hashOf('w', plain));
    add(hashOf('b', before, plain));
    add(hashOf('s', beforeThat, plain));
    add(hashOf('t', beforeThat, before, plain));
    if (toned !== plain) add(hashOf('m', toned));
    if (toned !== plain || tonedBefore !== before) add(hashOf('n', tonedBefore, toned));
    addRuns(plain, add);
    [beforeThat, before, tonedBefore] = [before, plain, toned];
  }
  add(hashOf('b', before, EDGE));
  add(hashOf('t', beforeThat, before, EDGE));
  const length = LENGTHS.findIndex((most) => words.length <= most);
  add(hashOf('l', String(length)));
  add(hashOf('u', String(Math.min(unknown, MOST_UNKNOWN))));
  add(hashOf('v', String(length), String(Math.min(unknown, MOST_UNKNOWN))));
  return rows;
}

/**
 * How many words small talk never has.
 * @param known the rows of words that it has
 */
export function countUnknown(words: readonly MannerWord[], known: Uint8Array): number {
  return words.filter(({ plain }) => known[rowOfWord(plain)] !== 1).length;
}

/** The row of a word. */
export function rowOfWord(plain: string): number {
  return finish(hashOf('w', plain));
}

/** Runs of two to four letters, a word's edges among them. */
function addRuns(word: string, add: (hash: number) => void): void {
  const last = word.length + 1;
  for (let from = 0; from < last; from++) {
    let hash = hashOf('c');
    for (let at = from; at <= last && at < from + LONGEST_RUN; at++) {
      hash = mix(hash, at === 0 || at === last ? 1 : word.charCodeAt(at - 1));
      if (at > from) add(hash);
    }
  }
}

function hashOf(...parts: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) hash = mix(hash, part.charCodeAt(at));
    hash = mix(hash, 2);
  }
  return hash;
}

function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Spreads what FNV leaves in the high bits over the low ones. */
function finish(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((spread ^ (spread >>> 13)) >>> 0) % ROWS;
}
