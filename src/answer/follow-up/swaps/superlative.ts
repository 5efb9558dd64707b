import { fold, withoutMarks } from '../../../text/unicode/fold.ts';
import data from '../data/topics.json' with { type: 'json' };
import words from '../data/words.json' with { type: 'json' };
import type { Message } from '../message/read-message.ts';
import { type ParsedQuestion, rangeOf } from '../parsing/parse-question.ts';
import { isNoun } from '../parsing/things.ts';
import { trimmed, withReplaced } from '../rewrite.ts';

const MOST = new Set(data.superlatives.flatMap((word) => [fold(word), withoutMarks(fold(word))]));
const HAVING = new Set(['có', 'co']);
const ARTICLES = new Set(words.articles);
const ONE_WORD = { ar: /^(?:ال)?ا\p{L}{2,3}$/u, en: /^(?:\p{L}{2,}est|most|least|best|worst)$/u };

/** "Giàu nhất?" after "Phường nào nghèo nhất?", "the lowest?" after "the highest": what else something is most of all. */
export function mostOtherwise(before: ParsedQuestion, part: Message): string | undefined {
  if (part.phrase) return undefined;
  return part.language === 'vi' ? inTwoWords(before, part) : inOneWord(before, part, ONE_WORD[part.language]);
}

function inOneWord(before: ParsedQuestion, part: Message, most: RegExp): string | undefined {
  if (part.things.some(({ sort }) => isNoun(sort))) return undefined;
  const [own, another] = part.tokens.filter(({ form }) => !ARTICLES.has(form));
  const [old, more] = before.tokens.filter(({ form }) => most.test(form));
  if (!own || another || !most.test(own.form) || !old || more) return undefined;
  const word = part.text.slice(own.start, own.end);
  return withReplaced(before.text, old, old.form.startsWith('ال') ? word : word.replace(/^ال/u, ''));
}

function inTwoWords(before: ParsedQuestion, part: Message): string | undefined {
  const { tokens, text } = part;
  const length = tokens.length - 1;
  const at = before.tokens.findIndex(({ form }) => MOST.has(form));
  if (length < 1 || length > 2 || at < length || !MOST.has(tokens[length]?.form ?? '')) return undefined;
  const old = rangeOf(before.tokens.slice(at - length, at + 1));
  const isBeyond = before.phrase !== undefined && at - length < before.phrase.to && at > before.phrase.from;
  // "Đông dân nhất" is no "dân nhất".
  const ahead = before.tokens[at - length - 1];
  const isCut =
    at - length > (before.phrase?.to ?? 0) &&
    before.phrase?.end !== ahead?.end &&
    !HAVING.has(ahead?.form ?? '');
  return old && !isBeyond && !isCut ? withReplaced(before.text, old, trimmed(text)) : undefined;
}
