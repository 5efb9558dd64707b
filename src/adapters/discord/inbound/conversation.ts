import type { Message } from 'discord.js';
import { questionOf } from '../outbound/markdown/question-line.ts';

/** The conversation that a person has with the bot in a channel, as the product knows it. */
export function conversationOf(channelId: string, personId: string): string {
  return `${channelId}:${personId}`;
}

/** The question of that answer of the bot's to which a message replies, if it does. */
export async function previousQuestion(message: Message<boolean>): Promise<string | undefined> {
  if (message.mentions.repliedUser?.id !== message.client.user.id) return undefined;
  try {
    return questionOf(await message.fetchReference());
  } catch {
    // Deleted meanwhile, or out of sight: then the conversation itself has to do.
    return undefined;
  }
}
