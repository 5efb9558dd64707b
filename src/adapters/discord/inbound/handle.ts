import type { CommandInteraction, MessageComponentInteraction } from 'discord.js';
import type { Reply } from '../../../contract/reply.ts';
import { messageOf } from '../../../errors.ts';
import { failedReply } from '../../../reply/views/notices.ts';
import type { InterfaceLanguage } from '../../../text/language/detect.ts';
import { apologise, deliver } from '../outbound/deliver.ts';
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

/** What an interaction is answered with, and what must be known before the answer is there. */
interface InteractionWork {
  reply(): Promise<Reply>;
  /** Who will see an answer that has to be announced: the announcement fixes that. */
  isPrivate(): boolean;
  readonly language: InterfaceLanguage;
  readonly about: Readonly<Record<string, unknown>>;
}

/** Handles a command, a menu entry or a button. */
export async function handleInteraction(
  interaction: CommandInteraction | MessageComponentInteraction,
  { reply, isPrivate, language, about }: InteractionWork,
  deps: HandlerDependencies,
): Promise<void> {
  const answer = () => deliver(interaction, reply(), isPrivate(), deps);
  const apology = (failed: Reply) => apologise(interaction, failed, deps.style);
  await handle({ answer, apologise: apology, language: () => language, about }, deps);
}
