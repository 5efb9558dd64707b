import { fold, withoutMarks } from '../../../text/unicode/fold.ts';
import data from '../data/topics.json' with { type: 'json' };
import { type ParsedQuestion, rangeOf } from '../parsing/parse-question.ts';
import { isToneless, lengthAt, sequencesOf } from '../parsing/word-sequences.ts';
import { withReplaced } from '../rewrite.ts';

const TURNED = sequencesOf(data.turned);
const BARE = new Map(
  Object.entries(data.bareTurned).flatMap(([words, bare]) => [
    [fold(words), bare] as const,
    [withoutMarks(fold(words)), withoutMarks(bare)] as const,
  ]),
);

/** "And after?" after "… before the merger?": the other side of the same event. */
export function turnedAround(before: ParsedQuestion, part: ParsedQuestion): string | undefined {
  const { tokens, language } = part;
  if (tokens.length === 0 || lengthAt(TURNED, part, 0) !== tokens.length) return undefined;
  const said = tokens.map(({ form }) => form).join(' ');
  const words = BARE.get(said) ?? part.text.slice(tokens[0]?.start, tokens.at(-1)?.end);
  const at = before.tokens.findIndex(
    (_, i) => lengthAt(TURNED, before, i) > 0 && before.tokens.length > i + 1,
  );
  const old = rangeOf(before.tokens.slice(at, at + 1));
  if (at < 0 || !old || before.tokens[at]?.form === fold(words)) return undefined;
  // "Sau" and "khi" are two words: only the first is turned.
  const [first = words] = language === 'vi' ? words.split(' ') : [words];
  return withReplaced(
    before.text,
    old,
    isToneless(before.tokens) && language === 'vi' ? withoutMarks(first) : first,
  );
}
