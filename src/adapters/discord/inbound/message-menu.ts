import {
  ApplicationCommandType,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { AnyCommand, Context } from '../../../contract/command.ts';
import type { Reply } from '../../../contract/reply.ts';
import { languageFor } from '../../../reply/reply-language.ts';
import { unknownCommandReply } from '../../../reply/views/help.ts';
import { failedReply } from '../../../reply/views/notices.ts';
import { declare } from '../client/declaration.ts';
import { localisations } from '../client/locales.ts';
import { apologise, deliver } from '../outbound/deliver.ts';
import { logFailure } from '../outbound/failures.ts';
import { questionOf } from '../outbound/markdown/question-line.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';
import { contextOf } from './context.ts';
import { withoutTokens } from './question.ts';
import { refusalFor } from './refusal.ts';

/** An entry in the menu of a message, as it is sent to Discord. */
export type MessageMenuBody = RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** Declares a command's entry in the menu of a message, where it has one; offered where the command itself is. */
export function declareMessageMenu(command: AnyCommand, scope: 'global' | 'guild'): MessageMenuBody[] {
  if (!command.onMessage) return [];
  const { default_member_permissions, contexts, integration_types } = declare(command, scope);
  const { name } = command.onMessage;
  return [
    {
      type: ApplicationCommandType.Message,
      name: name.en,
      name_localizations: localisations(name),
      default_member_permissions,
      ...(contexts ? { contexts } : {}),
      ...(integration_types ? { integration_types } : {}),
    },
  ];
}

/** Answers somebody who asked about a message, for their eyes alone; never rejects. */
export async function answerMessageMenu(
  interaction: MessageContextMenuCommandInteraction,
  desk: HandlerDependencies,
): Promise<void> {
  const context = contextOf(interaction, desk);
  try {
    await deliver(interaction, replyTo(interaction, context, desk), true, desk);
  } catch (error) {
    const errorId = logFailure(desk.app.log, error, { command: interaction.commandName });
    if (errorId) await apologise(interaction, failedReply(errorId, context.language), desk);
  }
}

async function replyTo(
  interaction: MessageContextMenuCommandInteraction,
  context: Context,
  desk: HandlerDependencies,
): Promise<Reply> {
  const { commands } = desk.app.services;
  const command = commands.find(({ onMessage }) => onMessage?.name.en === interaction.commandName);
  const text = textOf(interaction);
  const refusal = await refusalFor(text, context, desk);
  if (refusal) return { ...refusal, private: true };
  const reply = command?.onMessage
    ? await desk.app.dispatch(command.name.en, command.onMessage.input(text), context)
    : unknownCommandReply(commands, languageFor(text, context));
  return { ...reply, private: true };
}

/** What a message says; of an answer of the bot's own, the question that it answers. */
function textOf({ client, targetMessage }: MessageContextMenuCommandInteraction): string {
  const isOwn = targetMessage.author.id === client.user.id;
  return (isOwn ? questionOf(targetMessage) : undefined) ?? withoutTokens(targetMessage.content);
}
