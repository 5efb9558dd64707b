import type { Message } from 'discord.js';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';

/**
 * Waits for an answer, and shows in the channel that somebody types when it takes longer than a moment. It does not when there is much
 * to do: that would take a request away from an answer.
 */
export async function whileTyping<T>(
  channel: Message<boolean>['channel'],
  work: Promise<T>,
  { typingAfterMs, workload }: Pick<HandlerDependencies, 'typingAfterMs' | 'workload'>,
): Promise<T> {
  const type = async (): Promise<void> => {
    if (channel.isSendable() && !workload.isBusy) await channel.sendTyping();
  };
  // Where typing cannot be shown, the attempt to answer will say what is wrong.
  const timer = setTimeout(() => void type().catch(() => undefined), typingAfterMs);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
