import type { Article, Sentence } from '../../corpus/types.ts';
import { type ConceptMatch, matchConcepts } from '../../text/glossary/match.ts';
import { detectLanguage, type InterfaceLanguage } from '../../text/language/detect.ts';
import { withoutPageBreaks } from '../../text/unicode/control.ts';
import { fold } from '../../text/unicode/fold.ts';
import { type Token, tokenize } from '../../text/unicode/tokenize.ts';
import words from '../data/sentence-words.json' with { type: 'json' };
import { ASKABLE } from './phrases.ts';

/** A question that can be suggested, in the language that it was made in. */
export interface GeneratedQuestion {
  readonly text: string;
  readonly language: InterfaceLanguage;
}

/** A sentence analysed for making questions from it. */
export interface SentenceParts {
  readonly text: string;
  readonly language: InterfaceLanguage;
  readonly tokens: readonly Token[];
  /** What can be asked about: neither guesses nor parts of longer phrases. */
  readonly matches: readonly ConceptMatch[];
}

/** The languages that questions are made in. */
export const LANGUAGES: readonly InterfaceLanguage[] = ['ar', 'vi', 'en'];

const listed = new Map(Object.entries(words).map(([list, each]) => [list, new Set(each.map(foldPhrase))]));

/** Finds what of a sentence can be asked about. */
export function partsOf(
  { text: article, language: declared }: Article,
  { start, end }: Sentence,
): SentenceParts {
  const text = withoutPageBreaks(article.slice(start, end));
  const primary = declared.slice(0, 2);
  const language = primary === 'ar' || primary === 'vi' ? primary : detectLanguage(text);
  const tokens = tokenize(text);
  const matches = matchConcepts(ASKABLE, tokens, language).filter(({ weak, nested }) => !weak && !nested);
  return { text, language, tokens, matches };
}

/** Whether a list of `sentence-words.json` holds the words of tokens `from` to `to` (exclusive). */
export function isListed(
  list: keyof typeof words,
  { tokens }: SentenceParts,
  from: number,
  to: number = from + 1,
): boolean {
  if (from < 0 || to > tokens.length || to <= from) return false;
  const phrase = tokens
    .slice(from, to)
    .map(({ form }) => form)
    .join(' ');
  return listed.get(list)!.has(phrase);
}

/** What stands between two tokens that follow each other; what comes before the first, or after the last. */
export function between({ text, tokens }: SentenceParts, after: number): string {
  return text.slice(tokens[after]?.end ?? 0, tokens[after + 1]?.start ?? text.length);
}

/** The sentence's own words from a match to an offset, without an "and" joined to the first. */
export function ownWords(parts: SentenceParts, match: ConceptMatch, end: number): string {
  return withoutLetter(/^[وف]/u, parts, match, end) ?? parts.text.slice(match.start, end);
}

/** Whether an Arabic preposition is joined to a match: نائب لرئيس is not the رئيس, and كرئيس only acts as one. */
export function hasJoinedPreposition(parts: SentenceParts, match: ConceptMatch): boolean {
  return withoutLetter(/^[وف]?[بكل]/u, parts, match, match.end) !== undefined;
}

/**
 * The words from a match to an offset without letters joined to the first, if those letters are joined: what is left must
 * be the same thing, since وحدة and وكالات begin with letters of their own.
 */
function withoutLetter(
  letters: RegExp,
  { text, language }: SentenceParts,
  { start, term }: ConceptMatch,
  end: number,
): string | undefined {
  const own = text.slice(start, end);
  if (language !== 'ar' || !letters.test(own)) return undefined;
  const rest = own.replace(letters, '');
  const same = matchConcepts(ASKABLE, tokenize(rest), language).some(
    (other) => other.term === term && other.from === 0 && !other.weak,
  );
  return same ? rest : undefined;
}

function foldPhrase(phrase: string): string {
  return phrase.split(' ').map(fold).join(' ');
}
