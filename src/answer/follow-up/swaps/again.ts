import { fold, withoutMarks } from '../../../text/unicode/fold.ts';
import data from '../data/topics.json' with { type: 'json' };
import type { Message } from '../message/read-message.ts';
import type { ParsedQuestion } from '../parsing/parse-question.ts';
import { trimmed, withReplaced } from '../rewrite.ts';

const JOINTS = new Set(data.joints.flatMap((word) => [fold(word), withoutMarks(fold(word))]));

/** "Đến đâu?" after "… chạy từ đâu?": the same phrase with another preposition. */
export function askedAgain(before: ParsedQuestion, part: Message): string | undefined {
  const { phrase } = before;
  const isBare = part.language === 'vi' && part.content.length === 0 && part.tokens.length > 1;
  if (!isBare || !phrase || part.phrase?.type !== phrase.type) return undefined;
  const joint = before.tokens[phrase.from - 1];
  const isJoint = joint !== undefined && JOINTS.has(joint.form);
  if (!isJoint || !JOINTS.has(part.tokens[0]?.form ?? '')) return undefined;
  return withReplaced(before.text, { start: joint.start, end: phrase.end }, trimmed(part.text));
}
