import type { ChoiceBlock } from '../../../../contract/reply.ts';
import { escapeForeign, unescapeText } from './escape.ts';
import { GUARD, plainQuestion, type QuestionLineHolder } from './question-line.ts';

const LINE = /^\*\*(\d+)\.\*\* (\S.*)$/gmu;

/** A question that can be chosen, in one line. */
export function renderChoice({ number, text }: ChoiceBlock): string {
  return `**${number}.** ${escapeForeign(plainQuestion(text))}`;
}

/** The question that stands under a number in one of the bot's own messages, whichever style it is drawn in. */
export function choiceOf({ content, components }: QuestionLineHolder, number: number): string | undefined {
  const texts = components.map((component) => (component.toJSON() as { content?: unknown }).content);
  const lines = [content, ...texts].flatMap((text) =>
    typeof text === 'string' ? [...text.matchAll(LINE)] : [],
  );
  const shown = lines.find((line) => line[1] === String(number))?.[2];
  return shown === undefined ? undefined : unescapeText(shown.replace(GUARD, '@'));
}
