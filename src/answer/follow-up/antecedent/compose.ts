import { capitalised } from '../../../text/unicode/capital.ts';
import type { Message } from '../message/read-message.ts';
import type { ParsedQuestion } from '../parsing/parse-question.ts';
import { holdsAll } from '../policy.ts';
import { asTyped, trimmed, withQuestionMark } from '../rewrite.ts';
import type { Understanding } from '../understanding.ts';
import { composedArabic } from './compose-arabic.ts';
import { composedEnglish } from './compose-english.ts';
import { composedVietnamese } from './compose-vietnamese.ts';

const COMPOSERS = { ar: composedArabic, en: composedEnglish, vi: composedVietnamese };

/**
 * A message that leaves out, or only points to, what it is about ("when will it reopen?"), with that put in from the question
 * before it ("when will the market reopen?"); asked back where another thing may be meant. Undefined where none is found.
 */
export function withTopic(before: ParsedQuestion, part: Message): Understanding | undefined {
  if (part.language !== before.language) return undefined;
  const made = COMPOSERS[part.language](before, part);
  if (!made) return undefined;
  const asked = (text: string) => withQuestionMark(capitalised(trimmed(text), before.text));
  if (made.sure && holdsAll(before, part, made.text)) return { questions: [asked(made.text)] };
  const others = made.other === undefined ? [] : [asked(made.other)];
  return { questions: [asked(made.text), ...others, asTyped(part)] };
}
