import type { Answer } from '../answer/types.ts';
import type { Context } from '../contract/services.ts';
import type { PreferenceStore } from '../preferences/store.ts';
import { detectLanguage, type InterfaceLanguage } from '../text/language/detect.ts';
import { hasArabicMark } from '../text/unicode/scripts.ts';

/**
 * The language for replies that follow no question: what the person chose, then what the server chose, then the platform's.
 * @param platform the language that the platform reports for the person
 */
export function preferredLanguage(
  preferences: PreferenceStore,
  { personId, serverId }: Pick<Context, 'personId' | 'serverId'>,
  platform: InterfaceLanguage,
): InterfaceLanguage {
  const chosen = personId === undefined ? undefined : preferences.person(personId).language;
  const servers = serverId === undefined ? undefined : preferences.server(serverId).language;
  return chosen ?? servers ?? platform;
}

/** The language in which to reply to a text that is not answered: its own where that can be told, else the context's. */
export function replyLanguage(text: string, { language }: Pick<Context, 'language'>): InterfaceLanguage {
  return isTelling(text) ? detectLanguage(text) : language;
}

/** An answer whose accompanying words are in the language of the reply; what it quotes stays as it stands. */
export function inReplyLanguage(answer: Answer, { language }: Pick<Context, 'language'>): Answer {
  return isTelling(answer.question) ? answer : { ...answer, language };
}

/** Whether a text's letters or marks tell its language; in other scripts the house has no words of its own. */
export function isTelling(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Latin}]/u.test(text) || hasArabicMark(text);
}
