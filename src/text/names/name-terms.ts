import { isArabic } from '../language/arabic.ts';
import { isCapitalAt } from '../unicode/capital.ts';
import { fold } from '../unicode/fold.ts';
import { memoize } from '../unicode/memoize.ts';
import type { Token } from '../unicode/tokenize.ts';
import data from './data/names.json' with { type: 'json' };
import { type NameKeys, nameKeys, pairKey } from './name-key.ts';

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

/** Words that syllables of names are spelled like: two of them are no name. */
const LIKELY_WORDS = new Set([...data.words.ar, ...data.words.latin].map(fold));
/** Words that are no part of a name unless capitalised. */
const NEVER = new Set(data.words.never.map(fold));
const LETTERS = /^\p{L}/u;

/** A written word as part of a name. */
interface NameWord {
  readonly arabic: boolean;
  readonly capital: boolean;
  /** Begins with a letter. */
  readonly word: boolean;
  readonly likelyWord: boolean;
  readonly never: boolean;
  readonly keys: () => NameKeys;
}

const nameWord = memoize((raw): NameWord => {
  const written = raw.normalize('NFC');
  const form = fold(raw);
  return {
    arabic: isArabic(form),
    capital: isCapitalAt(written, 0),
    word: LETTERS.test(form),
    likelyWord: LIKELY_WORDS.has(form),
    never: NEVER.has(form),
    keys: once(() => nameKeys(written)),
  };
});

function once<T>(compute: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => {
    result ??= { value: compute() };
    return result.value;
  };
}

const capitalised = (a: NameWord, b: NameWord): boolean => a.capital && b.capital;

/** Two words side by side in one script that may both be syllables of a name. */
function mayBeName(a: NameWord, b: NameWord): boolean {
  if (a.arabic !== b.arabic || !a.word || !b.word) return false;
  return capitalised(a, b) || (!(a.likelyWord && b.likelyWord) && !a.never && !b.never);
}

const isJoint = (text: string, from: number, to: number): boolean =>
  to === from + 1 && /[\s\-\u00a0]/.test(text.charAt(from));

/** Two tokens that may be a name, as words. */
interface Pair {
  readonly a: NameWord;
  readonly b: NameWord;
  readonly start: number;
  readonly end: number;
}

/** @param small whether Latin words without a capital are looked at */
function pairsOf(text: string, tokens: readonly Token[], small: boolean): Pair[] {
  const pairs: Pair[] = [];
  let a: NameWord | undefined;
  let previous: Token | undefined;
  for (const token of tokens) {
    const { start, end } = token;
    const b = small || mayBeCapitalOrArabic(text, start) ? nameWord(text.slice(start, end)) : undefined;
    if (a && b && previous && mayBeName(a, b) && isJoint(text, previous.end, start))
      pairs.push({ a, b, start: previous.start, end });
    a = b;
    previous = token;
  }
  return pairs;
}

/** False only for words in small letters; others are looked at more closely. */
function mayBeCapitalOrArabic(text: string, at: number): boolean {
  return text.charCodeAt(at) >= LAST_LATIN || isCapitalAt(text, at);
}

/** Where the blocks of Latin letters in use end; what lies after is sorted out later. */
const LAST_LATIN = 0x250;

function termsOf({ a, b, start, end }: Pair): NameTerm[] {
  const keys = new Set<string>();
  for (const first of a.keys().first) {
    for (const second of b.keys().second) {
      const key = pairKey(first, second);
      if (key) keys.add(key);
    }
  }
  return [...keys].map((key) => ({ term: `p:${key}`, start, end, sure: capitalised(a, b) }));
}

/**
 * Keys for every pair of adjacent words that may be part of a name: in Arabic, which has no capitals, any two; in Latin
 * letters two capitalised ones, and in a question that has none of those, any two.
 * @param tokens all tokens of `text`, function words included
 */
export function nameTerms(text: string, tokens: readonly Token[], mode: 'document' | 'question'): NameTerm[] {
  const pairs = pairsOf(text, tokens, mode === 'question');
  const anyCase = mode === 'question' && !pairs.some(({ a, b }) => capitalised(a, b));
  return pairs.filter(({ a, b }) => a.arabic || anyCase || capitalised(a, b)).flatMap(termsOf);
}
