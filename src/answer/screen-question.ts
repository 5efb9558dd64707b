import type { Question } from '../retrieval/index.ts';
import { detectLanguage, type InterfaceLanguage } from '../text/language/detect.ts';
import { controlOffset } from '../text/unicode/control.ts';
import { classifyManner } from './manners/classify.ts';
import { withoutCourtesy } from './manners/courtesy.ts';
import type { MannerKind } from './manners/kinds.ts';
import type { Refusal } from './types.ts';

/** What becomes of a text before anything is looked up; its language is detected here, and nowhere else on its way. */
export type Screening = { readonly language: InterfaceLanguage } & (
  | { readonly kind: 'question'; readonly asked: Question }
  | { readonly kind: 'not-a-question'; readonly manner?: MannerKind }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
);

/**
 * Rejects what is not a question, and strips the courtesies from what is.
 * @param maxLength code points allowed
 */
export function screenQuestion(typed: string, maxLength: number): Screening {
  const refusal = refusalOf(typed, maxLength);
  if (refusal) return { kind: 'refused', refusal, language: detectLanguage(typed) };
  const text = withoutCourtesy(typed);
  const language = detectLanguage(text);
  const manner = classifyManner(typed, language);
  if (manner) return { kind: 'not-a-question', manner: manner.kind, language: manner.language ?? language };
  return { kind: 'question', asked: { text, language }, language };
}

/** Whether a text would be refused before anything is looked up, so that nothing need be made of it at all. */
export function isRefused(typed: string, maxLength: number): boolean {
  return refusalOf(typed, maxLength) !== undefined;
}

function refusalOf(typed: string, maxLength: number): Refusal | undefined {
  if (controlOffset(typed) >= 0) return { reason: 'not-text' };
  const length = [...typed.trim()].length;
  return length > maxLength ? { reason: 'too-long', length, limit: maxLength } : undefined;
}
