import type { Context } from '../../../contract/command.ts';
import type { Reply } from '../../../contract/reply.ts';
import { languageFor } from '../../../reply/reply-language.ts';
import { patienceReply, stoppingReply } from '../../../reply/views/notices.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';

/** What a question gets instead of an answer while the bot stops, or when its asker asks too much; counts the question. */
export async function refusalFor(
  question: string,
  context: Context,
  { rateLimit, stopping }: HandlerDependencies,
): Promise<(Reply & { readonly isRepeated?: boolean }) | undefined> {
  const language = languageFor(question, context);
  if (stopping()) return stoppingReply(language);
  const excess = await rateLimit.take(context);
  return excess && { ...patienceReply(excess.seconds, language), isRepeated: !excess.isFirst };
}
