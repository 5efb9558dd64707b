import type { ParsedQuestion } from './parsing/parse-question.ts';
import { aboutRest, trimmed } from './rewrite.ts';

/** What a message means: one question where that is sure, else two or three, likeliest first. */
export interface Understanding {
  readonly questions: readonly string[];
  /** The previous question, where the message only asks something more about it. */
  readonly base?: string;
}

/** "Since when?", "and who chairs it?": asks that about what the previous question was about. */
export function aboutTheRest(before: ParsedQuestion, part: ParsedQuestion): Understanding {
  return { questions: [aboutRest(before, part.text)], base: before.text };
}

/** "When exactly?" may be about the previous question, or stand for itself. */
export function perhapsAboutTheRest(
  before: ParsedQuestion,
  part: ParsedQuestion,
  others: readonly string[] = [],
): Understanding {
  const alone = `${trimmed(part.text)}${part.language === 'ar' ? '؟' : '?'}`;
  return { questions: [aboutRest(before, part.text), ...others.slice(0, 1), alone] };
}
