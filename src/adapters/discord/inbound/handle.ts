import type { CommandInteraction, MessageComponentInteraction } from 'discord.js';
import type { Reply } from '../../../contract/reply.ts';
import { messageOf } from '../../../errors.ts';
import { busyReply, failedReply } from '../../../reply/views/notices.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { type Answering, apologise, deliver } from '../outbound/deliver.ts';
import { logFailure } from '../outbound/failures.ts';
import type { HandlerDependencies } from '../state/handler-dependencies.ts';

/** One event that somebody waits for an answer to. */
interface Handling {
  /** Acknowledges and answers; whatever goes wrong in it is logged, and the person is told. */
  answer(): Promise<void>;
  /** Tells the person, by whatever way is still open. */
  apologise(reply: Reply): Promise<unknown>;
  /** In what language. */
  language(): InterfaceLanguage;
  /** What the log should know of the event. */
  readonly about: Readonly<Record<string, unknown>>;
}

/** The skeleton of every handler: answer, and where that fails, log and apologise; never rejects. */
export async function handle(handling: Handling, { app: { log } }: HandlerDependencies): Promise<void> {
  try {
    await handling.answer();
  } catch (error) {
    const errorId = logFailure(log, error, handling.about);
    if (errorId === undefined) return;
    try {
      await handling.apologise(failedReply(errorId, handling.language()));
    } catch (failure) {
      log.warn({ reason: messageOf(failure) }, 'an apology could not be delivered');
    }
  }
}

/** What is done for an interaction. */
interface InteractionWork extends Pick<Answering, 'reply' | 'isPrivate'> {
  readonly language: InterfaceLanguage;
  readonly about: Readonly<Record<string, unknown>>;
}

/** Handles a command, a menu entry or a button; where more is under way than can be kept, all that it gets is a word. */
export async function handleInteraction(
  interaction: CommandInteraction | MessageComponentInteraction,
  { language, about, ...work }: InteractionWork,
  deps: HandlerDependencies,
): Promise<void> {
  const age = deps.ages.ofArriving(interaction.createdTimestamp);
  const turnedAway = { reply: async () => busyReply(language), isPrivate: () => true, isWord: true };
  const apology = (failed: Reply) => apologise(interaction, failed, deps.style);
  await deps.workload.during('interaction', async (pressure) => {
    if (pressure === 'over') return;
    const answering = { ...(pressure === 'full' ? turnedAway : work), isQueued: pressure === 'busy', age };
    const answer = () => deliver(interaction, answering, deps);
    await handle({ answer, apologise: apology, language: () => language, about }, deps);
  });
}
