import type { Message } from 'discord.js';
import type { Reply } from '../../../contract/reply.ts';
import type { Context } from '../../../contract/services.ts';
import { replyLanguage } from '../../../reply/reply-language.ts';
import { busyReply, withheldReply } from '../../../reply/views/notices.ts';
import { withCommandIds } from '../outbound/markdown/command.ts';
import { messagePayload } from '../outbound/payload.ts';
import { whileTyping } from '../outbound/typing.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';
import type { Pressure } from '../state/load/workload.ts';
import { isAnsweredHere } from './channels.ts';
import { contextOfMessage } from './context.ts';
import { conversationOf, previousQuestion } from './conversation.ts';
import { handle } from './handle.ts';
import { isWithheld, questionIn } from './question.ts';
import { refusalFor } from './refusal.ts';

/** Answers a message when it is a question to the bot; never rejects. */
export async function answerMessage(message: Message<boolean>, deps: HandlerDependencies): Promise<void> {
  const question = questionIn(message, message.client.user.id);
  if (question === undefined) return;
  const context = contextOfMessage(message, deps);
  const { guildId, channelId } = message;
  // Discord takes one message under the question's id: sent twice, an answer comes once, and no apology comes after it.
  const once = { nonce: message.id, enforceNonce: true };
  const send = (reply: Reply) =>
    message.reply({
      ...messagePayload(withCommandIds(reply, deps.commandIds(guildId)), deps.style),
      ...once,
    });
  const language = () => replyLanguage(question, context);
  const answer = async (pressure: Pressure) => {
    if (!(await isAnsweredHere(message, deps.app.services.preferences))) return;
    if (pressure === 'full') return void (await send(busyReply(language())));
    const work = () => replyTo(message, question, context, deps);
    const answering = pressure === 'calm' ? work() : deps.workload.inTurn('message', work);
    const reply = await whileTyping(message.channel, answering, deps);
    if (reply) await send(reply);
  };
  // The channel of direct messages belongs to one person, whose id stays out of the log.
  const about = guildId === null ? {} : { guildId, channelId };
  await deps.workload.during('message', async (pressure) => {
    if (pressure === 'over') return;
    await handle({ answer: () => answer(pressure), apologise: send, language, about }, deps);
  });
}

/** Nothing when it was already said that too much is asked: in a channel everybody would have to read it again. */
async function replyTo(
  message: Message<boolean>,
  question: string,
  context: Context,
  deps: HandlerDependencies,
): Promise<Reply | undefined> {
  const refusal = await refusalFor(question, context, deps);
  if (refusal) return refusal.isRepeated ? undefined : refusal;
  if (isWithheld(message, message.client.user.id)) return withheldReply(context.language);
  const conversation = conversationOf(message.channelId, message.author.id);
  return deps.app.converse(conversation, question, context, await previousQuestion(message));
}
