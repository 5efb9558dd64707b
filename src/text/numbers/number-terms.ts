import type { InterfaceLanguage } from '../language/detect.ts';
import type { Token } from '../unicode/tokenize.ts';
import data from './data/numbers.json' with { type: 'json' };
import { dateTerms, readDate } from './dates.ts';
import { literalValues, scaled } from './digit-literals.ts';
import { type Lexeme, lexNumbers } from './lexemes.ts';
import { mayBegin } from './may-begin.ts';
import { type NumberContext, numberContext } from './number-context.ts';
import { isCount, isOrdinal } from './number-sense.ts';
import { percentAfter, percentBefore } from './percent.ts';
import { romanOrdinal } from './roman-numerals.ts';
import { scaleAfter } from './scale.ts';
import { isDual } from './words/arabic.ts';
import { readNumberWords } from './words/number-words.ts';

/** A number, share, ordinal or date in one form for all languages, and where in the text it stands (UTF-16). */
export interface NumberTerm {
  /** `n:95.9`, `n:95.9%`, `o:4`, `d:2025-07-01`, `d:2025-07`, `d:--07-01` or `d:--07`. */
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

interface Reading {
  readonly terms: readonly string[];
  /** The lexeme after the last one read. */
  readonly next: number;
}

/** Ordinals up to ten are too common to stand for the plain number too. */
const ordinalTerms = (value: number): string[] =>
  value > 10 ? [`o:${value}`, `n:${value}`] : [`o:${value}`];

function withPercent(values: readonly string[], from: number, next: number, context: NumberContext): Reading {
  const terms = values.map((value) => `n:${value}`);
  const after = percentAfter(next, context);
  const share = after > next || percentBefore(from, context);
  return { terms: share ? [...terms, `${terms.at(-1)}%`] : terms, next: after };
}

function readLiteral(at: number, context: NumberContext, language?: InterfaceLanguage): Reading {
  const { lexemes } = context;
  const values = literalValues(lexemes[at]?.text ?? '', language);
  const suffix = lexemes[at + 1];
  if (suffix?.start === lexemes[at]?.end && data.en.ordinalSuffixes.includes(suffix?.text ?? '')) {
    return { terms: [...new Set(values.flatMap((value) => [`n:${value}`, `o:${value}`]))], next: at + 2 };
  }
  const scale = values.length === 1 ? scaleAfter(at + 1, context) : { factor: 1, next: at + 1 };
  return withPercent(
    values.map((value) => scaled(value, scale.factor)),
    at,
    scale.next,
    context,
  );
}

function readWords(at: number, context: NumberContext): Reading | undefined {
  const roman = romanOrdinal(at, context);
  if (roman !== undefined) return { terms: ordinalTerms(roman), next: at + 1 };
  if (isDual(context.words[at] ?? '')) return { terms: ['n:2'], next: at + 1 };
  const number = readNumberWords(at, context);
  if (number === undefined) return undefined;
  const next = at + number.taken;
  if (number.ordinal)
    return isOrdinal(at, number, context) ? { terms: ordinalTerms(number.value), next } : undefined;
  const reading = withPercent([String(number.value)], at, next, context);
  return reading.next > next || isCount(at, number, context) ? reading : undefined;
}

function read(at: number, context: NumberContext, language?: InterfaceLanguage): Reading | undefined {
  const date = readDate(at, context);
  if (date) return { terms: dateTerms(date.date), next: date.next };
  const kind = context.lexemes[at]?.kind;
  if (kind === 'digits') return readLiteral(at, context, language);
  if (kind === 'date') return readParts(context.lexemes[at]);
  // `في المئة` without a number is no hundred.
  const percent = percentAfter(at, context);
  return percent > at ? { terms: [], next: percent } : readWords(at, context);
}

/** A numeric date that is none (`45/2025`): its parts are numbers. */
function readParts(lexeme: Lexeme | undefined): Reading | undefined {
  const parts = lexeme?.text.split(/[/.-]/) ?? [];
  return { terms: parts.map((part) => `n:${Number(part)}`), next: 0 };
}

/**
 * All numbers, percentages, ordinals and dates of a text, in digits of any script or in Arabic, Vietnamese or English words.
 * @param language decides what `1.500` and toneless syllables mean; guessed where absent
 * @param tokens of the text, where they are there already: they save time
 */
export function numberTerms(
  text: string,
  language?: InterfaceLanguage,
  tokens: readonly Token[] = [],
): NumberTerm[] {
  const lexemes = lexNumbers(text, tokens);
  const first = lexemes.findIndex(mayBegin);
  if (first < 0) return [];
  const context = numberContext(lexemes, language);
  const found: NumberTerm[] = [];
  let next = first;
  for (const [at, lexeme] of lexemes.entries()) {
    if (at < next || !mayBegin(lexeme)) continue;
    const reading = read(at, context, language);
    if (!reading) continue;
    next = reading.next;
    const { start } = lexeme;
    const end = lexemes[Math.max(next, at + 1) - 1]?.end ?? start;
    for (const term of reading.terms) found.push({ term, start, end });
  }
  return found;
}
