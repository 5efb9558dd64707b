import type { Message } from 'discord.js';
import type { Context } from '../../../contract/command.ts';
import type { Reply } from '../../../contract/reply.ts';
import { messageOf } from '../../../errors.ts';
import { languageFor } from '../../../reply/reply-language.ts';
import { failedReply } from '../../../reply/views/notices.ts';
import { logFailure } from '../outbound/failures.ts';
import { messagePayload } from '../outbound/payload.ts';
import { whileTyping } from '../outbound/typing.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';
import { isAnsweredHere } from './channels.ts';
import { contextOfMessage } from './context.ts';
import { conversationOf } from './conversation.ts';
import { previousQuestion } from './previous-question.ts';
import { questionIn } from './question.ts';
import { refusalFor } from './refusal.ts';

/** Answers a message when it is a question to the bot; never rejects. */
export async function answerMessage(message: Message<boolean>, desk: HandlerDependencies): Promise<void> {
  const question = questionIn(message, message.client.user.id);
  if (question === undefined) return;
  const context = contextOfMessage(message, desk);
  try {
    if (!(await isAnsweredHere(message, desk.app.services.preferences))) return;
    const work = replyTo(message, question, context, desk);
    const reply = await whileTyping(message.channel, work, desk.typingAfterMs);
    if (reply) await message.reply(messagePayload(reply, desk.style));
  } catch (error) {
    const { guildId, channelId } = message;
    const errorId = logFailure(desk.app.log, error, { guildId, channelId });
    if (errorId) await apologise(message, failedReply(errorId, languageFor(question, context)), desk);
  }
}

/** Nothing when it was already said that too much is asked: in a channel everybody would have to read it again. */
async function replyTo(
  message: Message<boolean>,
  question: string,
  context: Context,
  desk: HandlerDependencies,
): Promise<Reply | undefined> {
  const refusal = await refusalFor(question, context, desk);
  if (refusal) return refusal.isRepeated ? undefined : refusal;
  const conversation = conversationOf(message.channelId, message.author.id);
  return desk.app.converse(conversation, question, context, await previousQuestion(message));
}

async function apologise(message: Message<boolean>, reply: Reply, desk: HandlerDependencies): Promise<void> {
  try {
    await message.reply(messagePayload(reply, desk.style));
  } catch (error) {
    desk.app.log.warn({ reason: messageOf(error) }, 'an apology could not be delivered');
  }
}
