import type { Reply } from '../../../../contract/reply.ts';
import { escapeForeign, unescapeText, withoutControls } from './escape.ts';

/** Characters that the restated question may take; one of 500 characters always fits, however much is escaped. */
const MAX_QUESTION_LINE = 1_100;
/** The id of the text display that restates the question, so that a button finds it years later. */
export const QUESTION_COMPONENT_ID = 1_000;

/** Opens the line: a question as it was asked, or as it was understood with the one before it in mind. */
const MARKS = { asked: '💬', carried: '↪️' } as const;
const LINE = new RegExp(`^-# (?:${MARKS.asked}|${MARKS.carried}) (\\S.*)$`, 'u');
/** Keeps words from addressing everyone; `escapeForeign` puts it there. */
export const GUARD = /@\u200b+(?=everyone|here)/g;

/** A question in one line, without what nobody sees: what is restated, and so what a button answers. */
export function plainQuestion(question: string): string {
  return withoutControls(question).replace(/\s+/gu, ' ').trim().replace(GUARD, '@');
}

/** The small line above a reply that says what was asked; undefined when there is nothing to say or no room. */
export function questionLine(question: Reply['question']): string | undefined {
  if (!question) return undefined;
  const shown = escapeForeign(plainQuestion(question.text));
  if (shown === '' || shown.length > MAX_QUESTION_LINE) return undefined;
  return `-# ${question.carried ? MARKS.carried : MARKS.asked} ${shown}`;
}

/** The parts of a message of the bot's in which its question can stand; discord.js's `Message` has them. */
export interface QuestionLineHolder {
  readonly content: string;
  readonly components: readonly { toJSON(): unknown }[];
}

/** The question that one of the bot's own messages answers, whichever style it is drawn in. */
export function questionOf({ content, components }: QuestionLineHolder): string | undefined {
  const head = components
    .map((component) => component.toJSON() as { id?: number; content?: unknown })
    .find(({ id }) => id === QUESTION_COMPONENT_ID);
  return readQuestionLine(typeof head?.content === 'string' ? head.content : content);
}

/** Reads the question back from the text of a reply, exactly; undefined when it is not there. */
export function readQuestionLine(markdown: string): string | undefined {
  const [firstLine = ''] = markdown.split('\n', 1);
  const [, shown] = LINE.exec(firstLine) ?? [];
  return shown === undefined ? undefined : unescapeText(shown.replace(GUARD, '@'));
}
