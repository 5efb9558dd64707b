import { fold, withoutMarks } from '../../../text/unicode/fold.ts';
import data from '../data/topics.json' with { type: 'json' };
import type { Message } from '../message/read-message.ts';
import { type ParsedQuestion, rangeOf } from '../parsing/parse-question.ts';
import { trimmed, withReplaced } from '../rewrite.ts';

const MOST = new Set(data.superlatives.flatMap((word) => [fold(word), withoutMarks(fold(word))]));

/** "Giàu nhất?" after "Phường nào nghèo nhất?": what else something is most of all. */
export function mostOtherwise(before: ParsedQuestion, part: Message): string | undefined {
  const { tokens, text, phrase } = part;
  const length = tokens.length - 1;
  const at = before.tokens.findIndex(({ form }) => MOST.has(form));
  if (phrase || length < 1 || length > 2 || at < length || !MOST.has(tokens[length]?.form ?? ''))
    return undefined;
  const old = rangeOf(before.tokens.slice(at - length, at + 1));
  const isBeyond = before.phrase !== undefined && at - length < before.phrase.to && at > before.phrase.from;
  return old && !isBeyond ? withReplaced(before.text, old, trimmed(text)) : undefined;
}
