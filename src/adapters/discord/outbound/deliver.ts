import { type CommandInteraction, type MessageComponentInteraction, MessageFlags } from 'discord.js';
import type { Reply } from '../../../contract/reply.ts';
import { messageOf } from '../../../errors.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';
import { within } from '../state/running.ts';
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
  desk: HandlerDependencies,
): Promise<void> {
  const early = await within<Reply | undefined>(work, desk.deferAfterMs, undefined);
  if (early) {
    await interaction.reply(interactionPayload(early, desk.style));
    return;
  }
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  await interaction.editReply(messagePayload(await work, desk.style));
}

/** Says that something failed, by whatever way is still open; a failure to do so is only logged. */
export async function apologise(
  interaction: Answerable,
  reply: Reply,
  desk: HandlerDependencies,
): Promise<void> {
  try {
    if (interaction.deferred && !interaction.replied)
      await interaction.editReply(messagePayload(reply, desk.style));
    else if (interaction.replied) await interaction.followUp(interactionPayload(reply, desk.style));
    else await interaction.reply(interactionPayload(reply, desk.style));
  } catch (error) {
    desk.app.log.warn({ reason: messageOf(error) }, 'an apology could not be delivered');
  }
}
