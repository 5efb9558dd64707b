import { resolveReference } from '../answer/reference.ts';
import { daysKept } from '../contract/question-log.ts';
import type { Reply } from '../contract/reply.ts';
import type { ReplyAction } from '../contract/reply-action.ts';
import type { Context, Services } from '../contract/services.ts';
import { inReplyLanguage } from '../reply/reply-language.ts';
import { answerReply, moreReply } from '../reply/views/answer.ts';
import { articlesReply } from '../reply/views/articles.ts';
import { questionGoneReply } from '../reply/views/notices.ts';
import { contextReply } from '../reply/views/sentence-context.ts';
import { voteOn } from './vote.ts';

/** Candidates looked up for "more": enough for a dozen presses, few enough for any corpus. */
const MOST_CANDIDATES = 40;

/** Whether an action answers the question of its reply once more. */
export function needsQuestion({ kind }: ReplyAction): boolean {
  return kind === 'more' || kind === 'share' || kind === 'ask' || kind === 'vote';
}

/**
 * Carries an action out, with the corpus as it is now; nothing was kept for it.
 * @param question that of the reply which the action stands under, or the one that was chosen, where it can be read
 */
export async function takeAction(
  action: ReplyAction,
  question: string | undefined,
  services: Services,
  context: Context,
): Promise<Reply> {
  if (action.kind === 'context')
    return contextReply(await resolveReference(action.reference, services), context.language, action.number);
  if (action.kind === 'articles') return articlesReply(services.corpus(), context.language, action.offset);
  if (question === undefined) return questionGoneReply(context.language);
  if (action.kind === 'vote') return voteOn(question, action, services, context);
  const isVotable = daysKept(services.questionLog) !== undefined;
  if (action.kind === 'share')
    return answerReply(await services.answer(question, { again: true }), { isVotable });
  if (action.kind === 'ask') {
    const answer = inReplyLanguage(await services.answer(question), context);
    services.questionLog?.keep(answer);
    return answerReply(answer, { isPrivate: context.serverId !== undefined, isVotable });
  }
  const answer = await services.answer(question, { limit: MOST_CANDIDATES, again: true });
  return moreReply(inReplyLanguage(answer, context), action.offset);
}
