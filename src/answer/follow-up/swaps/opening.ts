import { isFunctionWordIn } from '../../../text/language/function-words.ts';
import data from '../data/words.json' with { type: 'json' };
import type { Message } from '../message/read-message.ts';
import { conditionAt, conditionOf } from '../parsing/conditions.ts';
import { type ParsedQuestion, rangeOf } from '../parsing/parse-question.ts';
import { trimmed, withReplaced } from '../rewrite.ts';

const ARTICLES = new Set(data.articles);
/** So many words the old and the new may differ by; syllables in Vietnamese. */
const MOST_LONGER = { ar: 1, en: 1, vi: 2 };

/** "وعن الصرف الصحي؟", "ra ga thì sao?": begins with the same word as the last part of the question, and takes its place. */
export function withSameOpening(before: ParsedQuestion, part: Message): string | undefined {
  const { tokens, language, phrase, marking } = part;
  const [first, second] = tokens;
  if (!marking || phrase || !first || !second || ARTICLES.has(first.form) || conditionOf(part))
    return undefined;
  const asked = before.phrase;
  const isAsked = (at: number) => asked !== undefined && at >= asked.from && at < asked.to;
  const places = before.tokens.flatMap(({ form }, at) => (form === first.form && !isAsked(at) ? [at] : []));
  const [at, another] = places;
  if (at === undefined || another !== undefined) return undefined;
  const isOver = (i: number) => i === asked?.from || (i > at + 1 && conditionAt(before, i) !== undefined);
  const end = before.tokens.findIndex((_, i) => i > at && isOver(i));
  // Behind a noun its verb may follow: "chợ Đông Ba xây năm nào".
  if (end >= 0 && !isFunctionWordIn(language, first.form)) return undefined;
  const words = before.tokens.slice(at, end < 0 ? before.tokens.length : end);
  while (words.length > 1 && isFunctionWordIn(language, words.at(-1)?.form ?? '')) words.pop();
  const old = rangeOf(words);
  const isAlike = words.length > 1 && Math.abs(words.length - tokens.length) <= MOST_LONGER[language];
  return old && isAlike ? withReplaced(before.text, old, trimmed(part.text)) : undefined;
}
