import type { Reply } from '../../../contract/reply.ts';
import type { Context } from '../../../contract/services.ts';
import { replyLanguage } from '../../../reply/reply-language.ts';
import { patienceReply, stoppingReply } from '../../../reply/views/notices.ts';
import type { BudgetName } from '../../../runtime/rate-limit.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';

/**
 * What somebody gets instead of an answer while the bot stops, or when they ask too much; counts what they asked for.
 * @param question in whose language it is said; empty where there is none
 */
export async function refusalFor(
  question: string,
  context: Context,
  { rateLimit, stopping }: HandlerDependencies,
  budget: BudgetName = 'question',
): Promise<(Reply & { readonly isRepeated?: boolean }) | undefined> {
  if (stopping()) return stoppingReply(replyLanguage(question, context));
  const excess = await rateLimit.take(context, budget);
  if (!excess) return undefined;
  const reply = patienceReply(excess.seconds, replyLanguage(question, context));
  return { ...reply, isRepeated: !excess.isFirst };
}
