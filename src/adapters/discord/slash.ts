import { type ChatInputCommandInteraction, MessageFlags } from 'discord.js';
import type { Input } from '../../dispatch.ts';
import { messageOf } from '../../errors.ts';
import { failedReply } from '../../reply/information.ts';
import type { Reply } from '../../reply/types.ts';
import type { Desk } from './desk.ts';
import { logFailure } from './failures.ts';
import { languageOf } from './locales.ts';
import { editPayload, interactionPayload } from './payload.ts';
import { withoutTokens } from './question.ts';
import { within } from './running.ts';
import { stoppingReply } from './stopping-reply.ts';

/** Answers a slash command; never rejects. */
export async function answerSlashCommand(
  interaction: ChatInputCommandInteraction,
  desk: Desk,
): Promise<void> {
  const language = languageOf(interaction.locale);
  try {
    await deliver(interaction, replyTo(interaction, desk), desk);
  } catch (error) {
    const errorId = logFailure(desk.app.log, error, { command: interaction.commandName });
    if (errorId) await apologise(interaction, failedReply(errorId, language), desk);
  }
}

async function replyTo(interaction: ChatInputCommandInteraction, desk: Desk): Promise<Reply> {
  const language = languageOf(interaction.locale);
  if (desk.stopping()) return stoppingReply(language);
  const isAdministrator = await mayReload(interaction, desk);
  return desk.app.dispatch(interaction.commandName, inputOf(interaction), { language, isAdministrator });
}

/** Ownership can change while the bot runs, so it is asked for anew where it decides. */
async function mayReload(
  { client, user, commandName }: ChatInputCommandInteraction,
  desk: Desk,
): Promise<boolean> {
  const command = desk.app.services.commands.find(({ name }) => name.en === commandName);
  if (command?.access === 'administrators') await desk.administrators.refresh(client);
  return desk.administrators.has(user.id);
}

function inputOf({ options }: ChatInputCommandInteraction): Input {
  const values = options.data.map(({ name, value }) => [
    name,
    typeof value === 'string' ? withoutTokens(value) : value,
  ]);
  return Object.fromEntries(values) as Input;
}

/** Answers at once where that is possible; a deferral comes first only when the deadline comes near. */
async function deliver(
  interaction: ChatInputCommandInteraction,
  work: Promise<Reply>,
  desk: Desk,
): Promise<void> {
  const early = await within<Reply | undefined>(work, desk.deferAfterMs, undefined);
  if (early) {
    await interaction.reply(interactionPayload(early));
    return;
  }
  await interaction.deferReply(expectsPrivacy(interaction, desk) ? { flags: MessageFlags.Ephemeral } : {});
  await interaction.editReply(editPayload(await work));
}

/** A deferral fixes who sees the answer: commands without a `private` option answer privately. */
function expectsPrivacy({ commandName, options }: ChatInputCommandInteraction, desk: Desk): boolean {
  const command = desk.app.services.commands.find(({ name }) => name.en === commandName);
  return command?.options.private ? options.getBoolean('private') === true : true;
}

async function apologise(interaction: ChatInputCommandInteraction, reply: Reply, desk: Desk): Promise<void> {
  try {
    if (interaction.deferred && !interaction.replied) await interaction.editReply(editPayload(reply));
    else if (interaction.replied) await interaction.followUp(interactionPayload(reply));
    else await interaction.reply(interactionPayload(reply));
  } catch (error) {
    desk.app.log.warn({ reason: messageOf(error) }, 'an apology could not be delivered');
  }
}
