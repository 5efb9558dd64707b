import type { Vote } from '../../../../contract/question-log.ts';
import type { ReplyAction } from '../../../../contract/reply-action.ts';
import type { InterfaceLanguage } from '../../../../text/language/detect.ts';

/** What a button brings back: everything but the question, which stands in the message. */
export interface PressedButton {
  readonly action: ReplyAction;
  /** Of the reply that the button stands under. */
  readonly language: InterfaceLanguage;
}

/** Changes when the meaning of what follows does, so that an old button is never misread. */
const VERSION = 'dalil1';
const LANGUAGE = '(?<language>ar|vi|en)';
const HEAD = `^${VERSION}:${LANGUAGE}`;
const PAGE = new RegExp(`${HEAD}:(?<kind>more|articles):(?<offset>\\d{1,9})$`);
const CONTEXT = new RegExp(
  `${HEAD}:context:(?<article>[0-9a-f]{12}):(?<start>\\d{1,10}):(?<fingerprint>[0-9a-f]{8})$`,
);
const ASK = new RegExp(`${HEAD}:ask:(?<number>\\d{1,2})$`);
const VOTE = new RegExp(`${HEAD}:vote:(?<vote>up|down):(?<answer>[0-9a-f]{8})$`);
const SHARE = new RegExp(`${HEAD}:share$`);
const FORMS = [PAGE, CONTEXT, ASK, VOTE, SHARE];

/** The `custom_id` of the button for an action, at most 100 characters. */
export function writeCustomId(action: ReplyAction, language: InterfaceLanguage): string {
  const head = `${VERSION}:${language}:${action.kind}`;
  if (action.kind === 'share') return head;
  if (action.kind === 'vote') return `${head}:${action.vote}:${action.answer}`;
  if (action.kind === 'ask') return `${head}:${action.number}`;
  if (action.kind !== 'context') return `${head}:${action.offset}`;
  const { article, start, fingerprint } = action.reference;
  return `${head}:${article}:${start}:${fingerprint}`;
}

/** Reads a `custom_id`; undefined for any that this version does not write. */
export function readCustomId(customId: string): PressedButton | undefined {
  const parts = FORMS.map((form) => form.exec(customId)?.groups).find((groups) => groups !== undefined);
  return parts && { action: actionOf(parts), language: parts.language as InterfaceLanguage };
}

function actionOf({
  kind,
  offset,
  number,
  article,
  start,
  fingerprint,
  vote,
  answer,
}: Record<string, string>): ReplyAction {
  if (kind === 'more' || kind === 'articles') return { kind, offset: Number(offset) };
  if (number !== undefined) return { kind: 'ask', number: Number(number) };
  if (vote !== undefined && answer !== undefined) return { kind: 'vote', vote: vote as Vote, answer };
  if (article === undefined || fingerprint === undefined) return { kind: 'share' };
  return { kind: 'context', reference: { article, start: Number(start), fingerprint } };
}
