import { fold, withoutMarks } from '../../../text/unicode/fold.ts';
import data from '../data/topics.json' with { type: 'json' };
import type { Message } from '../message/read-message.ts';
import type { ParsedQuestion } from '../parsing/parse-question.ts';
import { trimmed } from '../rewrite.ts';

const HAVE = new Set(['có', 'co'].map(fold));

/** "Mấy trường?" after "Phường có trường cấp ba không?": how many there are of what was asked whether there is. */
export function countedOf(before: ParsedQuestion, part: Message): string | undefined {
  const { phrase, tokens, text, language } = part;
  if (language !== 'vi' || before.language !== 'vi' || phrase?.type !== 'quantity' || phrase.from !== 0)
    return undefined;
  const at = before.tokens.findIndex(({ form }) => HAVE.has(form));
  const next = before.tokens[at + 1];
  if (before.phrase?.type !== 'whether' || at < 0 || !next) return undefined;
  const named = tokens.slice(phrase.to);
  const isNamed = named.every(({ form }, i) => isSame(before.tokens[at + 1 + i]?.form, form));
  if (!isNamed && !(named.length === 1 && UNITS.has(named[0]?.form ?? ''))) return undefined;
  const rest = before.text.slice(next.start, before.phrase.start);
  return trimmed(`${before.text.slice(0, next.start)}${text.slice(phrase.start, phrase.end)} ${rest}`);
}

const UNITS = new Set(data.classifiers.map(fold));

function isSame(one: string | undefined, other: string): boolean {
  return one !== undefined && (one === other || withoutMarks(one) === other);
}
