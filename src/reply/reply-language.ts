import type { Answer } from '../answer/types.ts';
import type { Context } from '../contract/command.ts';
import { detectLanguage, type InterfaceLanguage } from '../text/language/detect.ts';

/** Letters by which a text's language can be told; in other scripts the house has no words of its own. */
const TELLING = /[\p{Script=Arabic}\p{Script=Latin}]/u;

/** The language in which to reply to a text: its own where that can be told, else the one of the surroundings. */
export function languageFor(text: string, { language }: Pick<Context, 'language'>): InterfaceLanguage {
  return TELLING.test(text) ? detectLanguage(text) : language;
}

/** An answer whose accompanying words are in the language for this person; what it quotes stays as it stands. */
export function spoken(answer: Answer, context: Pick<Context, 'language'>): Answer {
  return { ...answer, language: languageFor(answer.question, context) };
}
