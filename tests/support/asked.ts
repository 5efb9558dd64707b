import type { Question } from '../../src/retrieval/index.ts';
import { detectLanguage } from '../../src/text/language/detect.ts';

/** A question as it is looked up. */
export function asked(text: string): Question {
  return { text, language: detectLanguage(text) };
}
