import type { MessageContextMenuCommandInteraction } from 'discord.js';
import type { Reply } from '../../../contract/reply.ts';
import type { Context } from '../../../contract/services.ts';
import { replyLanguage } from '../../../reply/reply-language.ts';
import { unknownCommandReply } from '../../../reply/views/help.ts';
import { questionOf } from '../outbound/markdown/question-line.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';
import { contextOf } from './context.ts';
import { handleInteraction } from './handle.ts';
import { withoutTokens } from './question.ts';
import { refusalFor } from './refusal.ts';

/** Answers somebody who asked about a message, for their eyes alone; never rejects. */
export async function answerMessageMenu(
  interaction: MessageContextMenuCommandInteraction,
  deps: HandlerDependencies,
): Promise<void> {
  const context = contextOf(interaction, deps);
  const work = {
    reply: () => replyTo(interaction, context, deps),
    isPrivate: () => true,
    language: context.language,
    about: { command: interaction.commandName },
  };
  await handleInteraction(interaction, work, deps);
}

async function replyTo(
  interaction: MessageContextMenuCommandInteraction,
  context: Context,
  deps: HandlerDependencies,
): Promise<Reply> {
  const { commands } = deps.app.services;
  const command = commands.find(({ onMessage }) => onMessage?.name.en === interaction.commandName);
  const text = textOf(interaction);
  const refusal = await refusalFor(text, context, deps);
  if (refusal) return { ...refusal, private: true };
  const reply = command?.onMessage
    ? await deps.app.dispatch(command.name.en, command.onMessage.input(text), context)
    : unknownCommandReply(commands, replyLanguage(text, context));
  return { ...reply, private: true };
}

/** What a message says; of an answer of the bot's own, the question that it answers. */
function textOf({ client, targetMessage }: MessageContextMenuCommandInteraction): string {
  const isOwn = targetMessage.author.id === client.user.id;
  return (isOwn ? questionOf(targetMessage) : undefined) ?? withoutTokens(targetMessage.content);
}
