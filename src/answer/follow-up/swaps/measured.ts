import { fold, withoutMarks } from '../../../text/unicode/fold.ts';
import { tokenize } from '../../../text/unicode/tokenize.ts';
import data from '../data/topics.json' with { type: 'json' };
import type { ParsedQuestion } from '../parsing/parse-question.ts';
import { trimmed, withReplaced } from '../rewrite.ts';

const MEASURES = new Set(data.measures.vi.flatMap((word) => [fold(word), withoutMarks(fold(word))]));

/** "Rộng?" after "Cầu dài bao nhiêu mét?": another measure of the same thing. */
export function measuredOtherwise(before: ParsedQuestion, message: string): string | undefined {
  if (before.language !== 'vi') return undefined;
  const own = tokenize(message).filter(({ form }) => !AROUND.has(form));
  const old = before.tokens.find(
    ({ start }, at) => before.tokens[at + 1]?.start === before.phrase?.start && start >= 0,
  );
  const [measure, more] = own;
  if (!measure || more || !old || !MEASURES.has(measure.form) || !MEASURES.has(old.form)) return undefined;
  return withReplaced(before.text, old, trimmed(message.slice(measure.start, measure.end)));
}

/** "Còn rộng thì sao?" */
const AROUND = new Set(data.aroundMeasures.flatMap((word) => [fold(word), withoutMarks(fold(word))]));
