import type { Message } from '../message/read-message.ts';
import type { ParsedQuestion } from '../parsing/parse-question.ts';
import { withQuestionMark } from '../rewrite.ts';
import type { Understanding } from '../understanding.ts';
import { askedAgain } from './again.ts';
import { comparedWith } from './comparison.ts';
import { corrected } from './denied.ts';
import { measuredOtherwise } from './measured.ts';
import { withSameOpening } from './opening.ts';
import { mostOtherwise } from './superlative.ts';
import { turnedAround } from './turned.ts';

/** What words with only one place mean: a correction, the other side of an event, another thing to compare with. */
export function withSwap(before: ParsedQuestion, part: Message, message: string): Understanding | undefined {
  const measured = measuredOtherwise(before, message);
  if (measured !== undefined) return { questions: [asked(measured)] };
  if (part.language !== before.language) return undefined;
  const question =
    corrected(before, message) ??
    turnedAround(before, part) ??
    askedAgain(before, part) ??
    mostOtherwise(before, part) ??
    withSameOpening(before, part) ??
    comparedWith(before, part);
  return question === undefined ? undefined : { questions: [asked(question)] };
}

function asked(question: string): string {
  return /[?؟]\s*$/u.test(question) ? question : withQuestionMark(question);
}
