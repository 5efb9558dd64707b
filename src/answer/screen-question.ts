import { controlOffset } from '../text/unicode/control.ts';
import { isChitChat } from './chit-chat.ts';
import type { Refusal } from './types.ts';

/** What becomes of a text before anything is looked up. */
export type Screening =
  | { readonly kind: 'question' }
  | { readonly kind: 'not-a-question' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Sorts out what is no question.
 * @param maxLength code points allowed
 */
export function screenQuestion(text: string, maxLength: number): Screening {
  if (controlOffset(text) >= 0) return { kind: 'refused', refusal: { reason: 'not-text' } };
  const length = [...text.trim()].length;
  if (length > maxLength)
    return { kind: 'refused', refusal: { reason: 'too-long', length, limit: maxLength } };
  return { kind: isChitChat(text) ? 'not-a-question' : 'question' };
}
