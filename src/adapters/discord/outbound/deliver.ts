import {
  type CommandInteraction,
  DiscordAPIError,
  type MessageComponentInteraction,
  MessageFlags,
} from 'discord.js';
import type { ReplyStyle } from '../../../config.ts';
import type { Reply } from '../../../contract/reply.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';
import type { Age } from '../state/load/ages.ts';
import { within } from '../state/running.ts';
import { withCommandIds } from './markdown/command.ts';
import { interactionPayload, messagePayload } from './payload.ts';

type Answerable = CommandInteraction | MessageComponentInteraction;

const MILLISECONDS_OF_A_SECOND = 1_000;

/** What an interaction is answered with, and what must be known before the answer is there. */
export interface Answering {
  reply(): Promise<Reply>;
  /** Who will see an answer that has to be announced: the announcement fixes that. */
  isPrivate(): boolean;
  /** Whether its turn has to come before it is worked on. */
  readonly isQueued: boolean;
  /** Whether it is a mere word, which waits for no turn. */
  readonly isWord?: boolean;
  readonly age: Age;
}

type Means = Pick<HandlerDependencies, 'app' | 'workload' | 'deferAfterMs' | 'style' | 'commandIds'>;

/** Answers at once where that is possible; an announcement comes first where the answer must wait, or the deadline comes near. */
export async function deliver(interaction: Answerable, answering: Answering, means: Means): Promise<void> {
  const { reply, isPrivate, isQueued, isWord, age } = answering;
  const { app, workload, deferAfterMs, style, commandIds } = means;
  const ids = commandIds(interaction.guildId);
  const leftMs = deferAfterMs - age.atArrival;
  const acknowledged = () => {
    workload.acknowledged();
    app.meter.observe('dalil_discord_acknowledged_seconds', age.now() / MILLISECONDS_OF_A_SECOND);
  };
  // Work that is begun keeps the announcement waiting, so where that is needed for sure it comes before any.
  const begun = isQueued || leftMs <= 0 ? undefined : reply();
  const early = begun && (await within<Reply | undefined>(begun, leftMs, undefined));
  if (early) {
    await interaction.reply(interactionPayload(withCommandIds(early, ids), style));
    acknowledged();
    return;
  }
  await announce(interaction, isPrivate());
  acknowledged();
  const late = await (begun ?? (isWord ? reply() : workload.inTurn('interaction', reply)));
  await interaction.editReply(messagePayload(withCommandIds(late, ids), style));
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
