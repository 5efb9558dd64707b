import { conceptsNamed } from '../../../text/cross-lingual/terms.ts';
import { detectLanguage, type InterfaceLanguage } from '../../../text/language/detect.ts';
import { isFunctionWordIn } from '../../../text/language/function-words.ts';
import { type QuestionPhrase, questionPhraseIn } from '../../../text/language/question-phrase.ts';
import { isCapitalAt } from '../../../text/unicode/capital.ts';
import { type Token, tokenize } from '../../../text/unicode/tokenize.ts';
import data from '../data/words.json' with { type: 'json' };
import { isToneless } from './word-sequences.ts';

/** A stretch of a question's text, in UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** A word that carries content, and which word of its question it is, from 0. */
export interface ContentWord extends Token {
  readonly index: number;
}

/** A question taken apart: its words, its question phrase, and the words that carry content, in order. */
export interface ParsedQuestion {
  readonly text: string;
  readonly language: InterfaceLanguage;
  readonly tokens: readonly Token[];
  readonly phrase: (QuestionPhrase & TextRange) | undefined;
  readonly content: readonly ContentWord[];
}

/**
 * Takes a question apart.
 * @param language whose words are looked for
 */
export function parseQuestion(text: string, language = detectLanguage(text)): ParsedQuestion {
  const tokens = tokenize(text);
  const toneless = isToneless(tokens);
  const found = phraseOf(tokens, language, toneless);
  const range = found && rangeOf(tokens.slice(found.from, found.to));
  const inPhrase = (index: number) => found !== undefined && index >= found.from && index < found.to;
  // "Bằng lái xe" is a licence, though "bằng" says nothing by itself.
  const terms =
    language === 'vi' ? conceptsNamed(tokens, language).filter(({ from, to }) => to - from > 1) : [];
  const isContent = (token: Token, index: number) =>
    !isFunctionWordIn(language, token.form, toneless) ||
    isInName(text, tokens, index) ||
    isPossessive(text, token) ||
    terms.some(({ from, to }) => index >= from && index < to);
  const content = tokens.flatMap((token, index) =>
    !inPhrase(index) && isContent(token, index) ? [{ ...token, index }] : [],
  );
  return { text, language, tokens, phrase: range && { ...found, ...range }, content };
}

function phraseOf(
  tokens: readonly Token[],
  language: InterfaceLanguage,
  toneless: boolean,
): QuestionPhrase | undefined {
  // "هل الحي أكبر من …": behind "هل", "من" is no "who".
  if (tokens[0]?.form === data.whether) return { type: 'whether', from: 0, to: 1 };
  const found = questionPhraseIn(language, tokens, toneless);
  // "không" asks at the end, and denies elsewhere.
  const isDenial = language === 'vi' && found?.type === 'whether' && found.to < tokens.length;
  return isDenial ? undefined : found;
}

/** "People's": what stands around the s belongs together. */
function isPossessive(text: string, { form, start }: Token): boolean {
  return form === 's' && /['’]/u.test(text.charAt(start - 1));
}

/** Whether a word and a neighbour of it are capitalised: "An Cựu", "Vy Da". */
export function isInName(text: string, tokens: readonly Token[], index: number): boolean {
  if (text === text.toUpperCase()) return false;
  const [before, word, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  const isPair = (one: Token | undefined, other: Token | undefined) =>
    one !== undefined &&
    other?.start === one.end + 1 &&
    isCapitalAt(text, one.start) &&
    isCapitalAt(text, other.start);
  return isPair(before, word) || isPair(word, after);
}

/** From the first word's start to the last one's end; undefined when there is no word. */
export function rangeOf(words: readonly TextRange[]): TextRange | undefined {
  const [first] = words;
  const last = words.at(-1);
  return first && last && { start: first.start, end: last.end };
}
