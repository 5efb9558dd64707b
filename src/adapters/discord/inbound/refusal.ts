import type { Reply } from '../../../contract/reply.ts';
import type { Context } from '../../../contract/services.ts';
import { replyLanguage } from '../../../reply/reply-language.ts';
import { patienceReply, stoppingReply } from '../../../reply/views/notices.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';

/** What a question gets instead of an answer while the bot stops, or when its asker asks too much; counts the question. */
export async function refusalFor(
  question: string,
  context: Context,
  { rateLimit, stopping }: HandlerDependencies,
): Promise<(Reply & { readonly isRepeated?: boolean }) | undefined> {
  if (stopping()) return stoppingReply(replyLanguage(question, context));
  const excess = await rateLimit.take(context);
  if (!excess) return undefined;
  const reply = patienceReply(excess.seconds, replyLanguage(question, context));
  return { ...reply, isRepeated: !excess.isFirst };
}
