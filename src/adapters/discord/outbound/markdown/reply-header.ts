import type { Reply } from '../../../../contract/reply.ts';
import { message } from '../../../../reply/messages.ts';
import type { InterfaceLanguage } from '../../../../text/language/detect.ts';
import { readsFromRight } from '../../../../text/unicode/scripts.ts';
import { escapeForeign } from './escape.ts';
import { questionLine } from './question-line.ts';

/** The small lines above a reply: what was asked and, where it was shared, by whom. */
export function renderReplyHeader({ question, sharedBy, language }: Reply): string {
  const shared = sharedBy === undefined ? [] : sharedLines(sharedBy, language);
  const lines = shared.map((line) => `-# ${escapeForeign(line)}`);
  return [questionLine(question), ...lines].filter((line) => line !== undefined).join('\n');
}

/** A name that reads the other way stands on a line of its own. */
function sharedLines(sharedBy: string, language: InterfaceLanguage): string[] {
  const name = sharedBy.replace(/\s+/gu, ' ').trim();
  if (readsFromRight(name) === (language === 'ar')) return [message(language, 'shared', { name })];
  return [message(language, 'shared', { name: '' }).trim(), name].filter((line) => line !== '');
}
