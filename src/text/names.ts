import { isArabic } from './arabic.ts';
import data from './data/names.json' with { type: 'json' };
import { fold } from './fold.ts';
import { nameKeys, pairKey } from './names-key.ts';
import type { Token } from './tokenize.ts';

export { nameKey } from './names-key.ts';

/** A pair of adjacent words that may be part of a name, under a key that is the same in Latin and Arabic letters. */
export interface NameTerm {
  /** `p:NN|KK`. */
  readonly term: string;
  /** UTF-16 offsets of both words in the text. */
  readonly start: number;
  readonly end: number;
  /** Written with capitals; all else is a guess, and says nothing when it is not found. */
  readonly sure: boolean;
}

interface Word {
  readonly written: string;
  readonly form: string;
  readonly arabic: boolean;
  readonly capital: boolean;
  readonly start: number;
  readonly end: number;
}

type Pair = readonly [Word, Word];

/** Words that syllables of names are spelled like: two of them are no name. */
const LIKELY_WORDS = new Set([...data.words.ar, ...data.words.latin].map(fold));
/** Words that are no part of a name unless capitalised. */
const NEVER = new Set(data.words.never.map(fold));
const LETTERS = /^\p{L}/u;

function wordOf(text: string, { form, start, end }: Token): Word {
  const written = text.slice(start, end).normalize('NFC');
  return { written, form, arabic: isArabic(form), capital: /^\p{Lu}/u.test(written), start, end };
}

/** Two words side by side in one script that may both be syllables of a name. */
function mayBeName(text: string, a: Word, b: Word): boolean {
  const words = [a, b];
  if (a.arabic !== b.arabic || !/^[\s\-\u00a0]$/.test(text.slice(a.end, b.start))) return false;
  if (!words.every(({ form }) => LETTERS.test(form))) return false;
  if (words.every(({ capital }) => capital)) return true;
  return words.some(({ form }) => !LIKELY_WORDS.has(form)) && !words.some(({ form }) => NEVER.has(form));
}

function termsOf([a, b]: Pair, firstKeys: readonly string[], secondKeys: readonly string[]): NameTerm[] {
  const keys = new Set<string>();
  for (const first of firstKeys) {
    for (const second of secondKeys) {
      const key = pairKey(first, second);
      if (key) keys.add(key);
    }
  }
  const sure = a.capital && b.capital;
  return [...keys].map((key) => ({ term: `p:${key}`, start: a.start, end: b.end, sure }));
}

/**
 * Keys for every pair of adjacent words that may be part of a name: in Arabic, which has no capitals, any two; in Latin
 * letters two capitalised ones, and in a question that has none of those, any two.
 * @param tokens all tokens of `text`, function words included
 */
export function nameTerms(text: string, tokens: readonly Token[], mode: 'document' | 'question'): NameTerm[] {
  const words = tokens.map((token) => wordOf(text, token));
  const pairs: Pair[] = [];
  words.forEach((word, at) => {
    const next = words[at + 1];
    if (next && mayBeName(text, word, next)) pairs.push([word, next]);
  });
  const capitalised = ([a, b]: Pair): boolean => a.capital && b.capital;
  const anyCase = mode === 'question' && !pairs.some(capitalised);
  return pairs
    .filter((pair) => pair[0].arabic || anyCase || capitalised(pair))
    .flatMap((pair) => termsOf(pair, nameKeys(pair[0].written), nameKeys(pair[1].written, false)));
}
