import type { Answer } from '../answer/types.ts';
import type { Context } from '../command.ts';
import { detectLanguage, type InterfaceLanguage } from '../text/language.ts';

/** The language in which to reply to a text: the one the person chose, else the text's own where it has letters. */
export function languageFor(
  text: string,
  { preferredLanguage, language }: Pick<Context, 'preferredLanguage' | 'language'>,
): InterfaceLanguage {
  return preferredLanguage ?? (/\p{L}/u.test(text) ? detectLanguage(text) : language);
}

/** An answer whose accompanying words are in the language for this person; what it quotes stays as it stands. */
export function spoken(answer: Answer, context: Pick<Context, 'preferredLanguage' | 'language'>): Answer {
  return { ...answer, language: languageFor(answer.question, context) };
}
