import type { Message } from 'discord.js';

/** Waits for an answer, and shows in the channel that somebody types when it takes longer than a moment. */
export async function whileTyping<T>(
  channel: Message<boolean>['channel'],
  work: Promise<T>,
  afterMs: number,
): Promise<T> {
  const type = async (): Promise<void> => {
    if (channel.isSendable()) await channel.sendTyping();
  };
  // Where typing cannot be shown, the attempt to answer will say what is wrong.
  const timer = setTimeout(() => void type().catch(() => undefined), afterMs);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}
