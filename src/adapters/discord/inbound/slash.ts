import type { ChatInputCommandInteraction } from 'discord.js';
import type { CommandDeclaration, CommandInput } from '../../../contract/declaration.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { Context } from '../../../contract/services.ts';
import { withDefaultPrivacy } from '../../../runtime/default-privacy.ts';
import { budgetOfCommand } from '../../../runtime/rate-limit.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';
import { contextOf } from './context.ts';
import { conversationOf } from './conversation.ts';
import { handleInteraction } from './handle.ts';
import { withoutTokens } from './question.ts';
import { refusalFor } from './refusal.ts';

/** Answers a slash command; never rejects. */
export async function answerSlashCommand(
  interaction: ChatInputCommandInteraction,
  deps: HandlerDependencies,
): Promise<void> {
  const context = contextOf(interaction, deps);
  const command = deps.app.services.commands.find(({ name }) => name.en === interaction.commandName);
  const input = () => inputOf(interaction, command, deps);
  const work = {
    reply: () => replyTo(interaction, command, input(), context, deps),
    isPrivate: () => expectsPrivacy(command, input()),
    language: context.language,
    about: { command: interaction.commandName },
  };
  await handleInteraction(interaction, work, deps);
}

async function replyTo(
  { client, user, guildId, channelId, commandName }: ChatInputCommandInteraction,
  command: CommandDeclaration | undefined,
  input: CommandInput,
  context: Context,
  deps: HandlerDependencies,
): Promise<Reply> {
  const { app, administrators } = deps;
  const question = typeof input.question === 'string' ? input.question : '';
  const refusal = await refusalFor(question, context, deps, budgetOfCommand(command, input));
  if (refusal) return refusal;
  // Ownership can change while the bot runs, so it is asked for again where it decides.
  if (command?.access === 'administrators') await administrators.refresh(client);
  const asker = { ...context, isAdministrator: administrators.has(user.id) };
  // What was asked in private must not come back in a channel, restated for all to see.
  const place = {
    conversation: conversationOf(channelId, user.id),
    isSecret: input.private === true && guildId !== null,
  };
  return app.dispatchIn(place, commandName, input, asker);
}

/** What was given, and where nothing was said about privacy, what the server has decided. */
function inputOf(
  { options, guildId }: ChatInputCommandInteraction,
  command: CommandDeclaration | undefined,
  { app }: HandlerDependencies,
): CommandInput {
  const values = options.data.map(({ name, value }) => [
    name,
    typeof value === 'string' ? withoutTokens(value) : value,
  ]);
  const input = Object.fromEntries(values) as CommandInput;
  return withDefaultPrivacy(input, command, { serverId: guildId ?? undefined }, app.services);
}

/** Commands without a `private` option, or with one that is a setting, answer privately. */
function expectsPrivacy(command: CommandDeclaration | undefined, input: CommandInput): boolean {
  return command?.options.question === undefined || input.private === true;
}
