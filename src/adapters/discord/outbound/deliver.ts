import {
  type CommandInteraction,
  DiscordAPIError,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import type { ReplyStyle } from '../../../config.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';
import { within } from '../state/running.ts';
import { withCommandIds } from './markdown/command.ts';
import { interactionPayload, messagePayload } from './payload.ts';

type Answerable = CommandInteraction | MessageComponentInteraction;

/**
 * Answers at once where that is possible; a deferral comes first only when the deadline comes near.
 * @param isPrivate who will see a deferred answer: a deferral fixes that before the answer is there
 */
export async function deliver(
  interaction: Answerable,
  work: Promise<Reply>,
  isPrivate: boolean,
  { deferAfterMs, style, commandIds }: Pick<HandlerDependencies, 'deferAfterMs' | 'style' | 'commandIds'>,
): Promise<void> {
  const ids = commandIds(interaction.guildId);
  const early = await within<Reply | undefined>(work, deferAfterMs, undefined);
  if (early) {
    await interaction.reply(interactionPayload(withCommandIds(early, ids), style));
    return;
  }
  await announce(interaction, isPrivate);
  await interaction.editReply(messagePayload(withCommandIds(await work, ids), style));
}

/** Where nobody knows whether the announcement has arrived, the answer that takes its place will show it. */
async function announce(interaction: Answerable, isPrivate: boolean): Promise<void> {
  try {
    await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  } catch (error) {
    if (error instanceof DiscordAPIError) throw error;
    interaction.deferred = true;
  }
}

/** Says that something failed, by whatever way is still open. */
export async function apologise(interaction: Answerable, reply: Reply, style: ReplyStyle): Promise<void> {
  if (interaction.deferred && !interaction.replied) await interaction.editReply(messagePayload(reply, style));
  else if (interaction.replied) await interaction.followUp(interactionPayload(reply, style));
  else await interaction.reply(interactionPayload(reply, style));
}
