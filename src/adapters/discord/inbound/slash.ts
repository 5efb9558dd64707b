import type { ChatInputCommandInteraction } from 'discord.js';
import type { AnyCommand, Context } from '../../../contract/command.ts';
import type { Reply } from '../../../contract/reply.ts';
import { failedReply, stoppingReply } from '../../../reply/views/notices.ts';
import type { Input } from '../../../runtime/dispatch.ts';
import { apologise, deliver } from '../outbound/deliver.ts';
import { logFailure } from '../outbound/failures.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';
import { contextOf } from './context.ts';
import { conversationOf } from './conversation.ts';
import { withoutTokens } from './question.ts';
import { refusalFor } from './refusal.ts';

/** Answers a slash command; never rejects. */
export async function answerSlashCommand(
  interaction: ChatInputCommandInteraction,
  desk: HandlerDependencies,
): Promise<void> {
  const context = contextOf(interaction, desk);
  const command = desk.app.services.commands.find(({ name }) => name.en === interaction.commandName);
  try {
    const input = inputOf(interaction, command, desk);
    const work = replyTo(interaction, command, input, context, desk);
    await deliver(interaction, work, expectsPrivacy(command, input), desk);
  } catch (error) {
    const errorId = logFailure(desk.app.log, error, { command: interaction.commandName });
    if (errorId) await apologise(interaction, failedReply(errorId, context.language), desk);
  }
}

async function replyTo(
  { client, user, guildId, channelId, commandName }: ChatInputCommandInteraction,
  command: AnyCommand | undefined,
  input: Input,
  context: Context,
  desk: HandlerDependencies,
): Promise<Reply> {
  const { app, administrators } = desk;
  if (desk.stopping()) return stoppingReply(context.language);
  const { question } = input;
  const refusal = typeof question === 'string' ? await refusalFor(question, context, desk) : undefined;
  if (refusal) return refusal;
  // Ownership can change while the bot runs, so it is asked for anew where it decides.
  if (command?.access === 'administrators') await administrators.refresh(client);
  const asker = { ...context, isAdministrator: administrators.has(user.id) };
  const reply = await app.dispatch(commandName, input, asker);
  // What was asked in private must not come back in a channel, restated for all to see.
  const isNoSecret = !reply.private || guildId === null;
  if (reply.question && isNoSecret) app.remember(conversationOf(channelId, user.id), reply.question.text);
  return reply;
}

/** What was given, and where nothing was said about privacy, what the server has decided. */
function inputOf(
  { options, guildId }: ChatInputCommandInteraction,
  command: AnyCommand | undefined,
  { app }: HandlerDependencies,
): Input {
  const values = options.data.map(({ name, value }) => [
    name,
    typeof value === 'string' ? withoutTokens(value) : value,
  ]);
  const input = Object.fromEntries(values) as Input;
  const isAnswer = command?.options.question !== undefined && command.options.private !== undefined;
  if (!isAnswer || guildId === null) return input;
  return { private: app.services.preferences.server(guildId).privateByDefault, ...input };
}

/** Commands without a `private` option, or with one that is a setting, answer privately. */
function expectsPrivacy(command: AnyCommand | undefined, input: Input): boolean {
  return command?.options.question === undefined || input.private === true;
}
