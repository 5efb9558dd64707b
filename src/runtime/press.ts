import type { Place } from '../answer/conversation.ts';
import type { Reply } from '../contract/reply.ts';
import type { ReplyAction } from '../contract/reply-action.ts';
import type { Context } from '../contract/services.ts';
import { questionGoneReply, unknownButtonReply } from '../reply/views/notices.ts';
import type { BudgetName } from './rate-limit.ts';
import { needsQuestion } from './take-action.ts';

/** Somebody pressed a button under a reply, on whatever platform. */
export interface Press {
  /** Undefined where the button is none that this version writes. */
  readonly action?: ReplyAction;
  /** The question that the reply restates, or of those it offers the one that was chosen. */
  readonly question?: string;
  /** Where it was pressed; secret where the reply itself was. */
  readonly place: Place;
  /** The name under which the person is known there. */
  readonly name: string;
}

/** What carries a press out: the running product, as far as it is needed, and what stands in the way of a question. */
export interface PressDependencies {
  takeAction(action: ReplyAction, question: string | undefined, context: Context): Promise<Reply>;
  remember(place: Place, question: string): void;
  /** What the person gets instead of an answer, where too much is asked for. */
  refusal(question: string, budget: BudgetName): Promise<Reply | undefined>;
}

/** Answers somebody who pressed a button, however old it is. */
export async function replyToPress(press: Press, context: Context, deps: PressDependencies): Promise<Reply> {
  const { action, question, place, name } = press;
  if (!action) return unknownButtonReply(context.language);
  if (needsQuestion(action) && question === undefined) return questionGoneReply(context.language);
  // Looking at a paragraph or turning a page asks nothing, and must not use up a person's questions.
  const refusal = await deps.refusal(question ?? '', needsQuestion(action) ? 'question' : 'lookup');
  if (refusal) return { ...refusal, private: true };
  const reply = await deps.takeAction(action, question, context);
  if (action.kind === 'ask' && question !== undefined)
    deps.remember({ ...place, person: context.personId }, question);
  if (action.kind !== 'share') return { ...reply, private: isPressPrivate(action, context) };
  // What failed stays between the bot and the one who pressed.
  return reply.private ? reply : { ...reply, sharedBy: name };
}

/** What is shared is for everybody; what is chosen in a direct message stays there to be read again. */
export function isPressPrivate(action: ReplyAction | undefined, { serverId }: Context): boolean {
  if (action?.kind === 'ask') return serverId !== undefined;
  return action?.kind !== 'share';
}
