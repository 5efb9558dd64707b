import { isFunctionWord } from '../../text/language/function-words.ts';
import { type QuestionPhrase, questionPhrase } from '../../text/language/question-phrase.ts';
import { withoutMarks } from '../../text/unicode/fold.ts';
import { type Token, tokenize } from '../../text/unicode/tokenize.ts';

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
  readonly tokens: readonly Token[];
  readonly phrase: (QuestionPhrase & TextRange) | undefined;
  readonly content: readonly ContentWord[];
}

/** Takes a question apart. */
export function parseQuestion(text: string): ParsedQuestion {
  const tokens = tokenize(text);
  const toneless = tokens.every(({ form }) => withoutMarks(form) === form);
  const found = questionPhrase(tokens, toneless) ?? questionPhrase(tokens);
  const range = found && rangeOf(tokens.slice(found.from, found.to));
  const inPhrase = (index: number) => found !== undefined && index >= found.from && index < found.to;
  const content = tokens.flatMap((token, index) =>
    inPhrase(index) || isFunctionWord(token.form) ? [] : [{ ...token, index }],
  );
  return { text, tokens, phrase: range && { ...found, ...range }, content };
}

/** From the first word's start to the last one's end; undefined when there is no word. */
export function rangeOf(words: readonly TextRange[]): TextRange | undefined {
  const [first] = words;
  const last = words.at(-1);
  return first && last && { start: first.start, end: last.end };
}
