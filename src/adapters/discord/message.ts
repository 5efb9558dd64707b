import type { Message } from 'discord.js';
import { messageOf } from '../../errors.ts';
import { failedReply } from '../../reply/information.ts';
import type { Reply } from '../../reply/types.ts';
import { detectLanguage, type InterfaceLanguage } from '../../text/language.ts';
import type { Desk } from './desk.ts';
import { logFailure } from './failures.ts';
import { messagePayload } from './payload.ts';
import { questionIn } from './question.ts';
import { stoppingReply } from './stopping-reply.ts';

/** Answers a message when it is a question to the bot; never rejects. */
export async function answerMessage(message: Message<boolean>, desk: Desk): Promise<void> {
  const question = questionIn(message, message.client.user.id);
  if (question === undefined) return;
  const language = detectLanguage(question);
  try {
    await message.reply(messagePayload(await replyTo(question, message.author.id, language, desk)));
  } catch (error) {
    const errorId = logFailure(desk.app.log, error, {
      guildId: message.guildId,
      channelId: message.channelId,
    });
    if (errorId) await apologise(message, failedReply(errorId, language), desk);
  }
}

async function replyTo(
  question: string,
  userId: string,
  language: InterfaceLanguage,
  desk: Desk,
): Promise<Reply> {
  if (desk.stopping()) return stoppingReply(language);
  return desk.app.ask(question, { language, isAdministrator: desk.administrators.has(userId) });
}

async function apologise(message: Message<boolean>, reply: Reply, desk: Desk): Promise<void> {
  try {
    await message.reply(messagePayload(reply));
  } catch (error) {
    desk.app.log.warn({ reason: messageOf(error) }, 'an apology could not be delivered');
  }
}
