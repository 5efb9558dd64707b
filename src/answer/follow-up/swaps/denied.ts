import { type Token, tokenize } from '../../../text/unicode/tokenize.ts';
import data from '../data/topics.json' with { type: 'json' };
import words from '../data/words.json' with { type: 'json' };
import { type ParsedQuestion, rangeOf, type TextRange } from '../parsing/parse-question.ts';
import { lengthAt, sequencesOf } from '../parsing/word-sequences.ts';
import { withReplaced } from '../rewrite.ts';

const NEGATORS = sequencesOf(data.negators);
const ARTICLES = new Set(words.articles);
const PARTS = /[,،;.!]/u;
/** More words than this are said by themselves. */
const MOST_WORDS = 8;

/** "Not recycling, garden waste" and "garden waste, not recycling": the one takes the place of the other. */
export function corrected(before: ParsedQuestion, message: string): string | undefined {
  const parts = message.split(PARTS).map((part) => part.trim());
  const [one, other, more] = parts.filter((part) => part !== '');
  if (one === undefined || other === undefined || more !== undefined) return undefined;
  return instead(before, denied(before, one), other) ?? instead(before, denied(before, other), one);
}

function instead(before: ParsedQuestion, wrong: TextRange | undefined, right: string): string | undefined {
  const { length } = tokenize(right);
  if (!wrong || length === 0 || length > MOST_WORDS) return undefined;
  return withReplaced(before.text, wrong, right.replace(/[\s?؟.]+$/u, ''));
}

/** Where the question has what a part of the message denies. */
function denied({ tokens, language }: ParsedQuestion, part: string): TextRange | undefined {
  const own = tokenize(part);
  const length = lengthAt(NEGATORS, { tokens: own, language }, 0);
  const named = own.slice(length).filter(({ form }) => !ARTICLES.has(form));
  if (length === 0 || named.length === 0) return undefined;
  const at = tokens.findIndex((_, from) => named.every(({ form }, i) => isSame(tokens[from + i], form)));
  return at < 0 ? undefined : rangeOf(tokens.slice(at, at + named.length));
}

function isSame(token: Token | undefined, form: string): boolean {
  return token?.form === form;
}
