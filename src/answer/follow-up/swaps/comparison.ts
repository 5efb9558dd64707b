import data from '../data/topics.json' with { type: 'json' };
import { conditionAt } from '../parsing/conditions.ts';
import { type ParsedQuestion, rangeOf, type TextRange } from '../parsing/parse-question.ts';
import { lengthAt, sequencesOf } from '../parsing/word-sequences.ts';
import { trimmed, withReplaced } from '../rewrite.ts';

const COMPARATORS = sequencesOf(data.comparators);
/** "أكبر", "أقل": of "من", only what stands behind one of these compares. */
const ELATIVE = /^ا\p{L}{2,3}$/u;

/** "Than Dunmore?" after "Is Ashford bigger than Brookfield?": the other thing that it is compared with. */
export function comparedWith(before: ParsedQuestion, part: ParsedQuestion): string | undefined {
  const length = lengthAt(COMPARATORS, part, 0);
  const other = part.tokens[length];
  const old = length > 0 && other ? comparedIn(before) : undefined;
  return old && other && withReplaced(before.text, old, trimmed(part.text.slice(other.start)));
}

/** What a question compares something with. */
function comparedIn(before: ParsedQuestion): TextRange | undefined {
  const { tokens, phrase, language } = before;
  const at = tokens.findIndex((_, i) => i > 0 && compares(before, i));
  if (at < 0) return undefined;
  const from = at + lengthAt(COMPARATORS, before, at);
  const isOver = (i: number) => i === phrase?.from || (i > from && conditionAt(before, i)?.kind === 'time');
  const end = tokens.findIndex((_, i) => i >= from && isOver(i));
  const words = tokens.slice(from, end < 0 ? tokens.length : end);
  // "Nhiều hơn không?" compares with what nobody said.
  return words.length > (language === 'vi' ? 6 : 4) ? undefined : rangeOf(words);
}

function compares(before: ParsedQuestion, at: number): boolean {
  if (lengthAt(COMPARATORS, before, at) === 0) return false;
  return before.language !== 'ar' || ELATIVE.test(before.tokens[at - 1]?.form ?? '');
}
