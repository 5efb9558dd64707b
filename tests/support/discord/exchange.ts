import { FLAGS } from './check/message.ts';
import type { Interaction } from './interaction.ts';
import type { Signal } from './signal.ts';
import type { Json, Message } from './types.ts';

/** What came of something that a person did: the bot's callback, its message, its follow-ups. */
export class Exchange {
  readonly interaction: Interaction;
  readonly #signal: Signal;

  constructor(interaction: Interaction, signal: Signal) {
    this.interaction = interaction;
    this.#signal = signal;
  }

  /** The callback's body; waits for it. */
  callback(): Promise<Json> {
    return this.#signal.until(() => this.interaction.callback, 'an interaction callback');
  }

  /** The answer as the person sees it, once it is no longer "thinking"; a copy. */
  shown(): Promise<Message> {
    return this.#signal.until(() => {
      const { original } = this.interaction;
      return original && !(original.flags & FLAGS.loading) ? structuredClone(original) : undefined;
    }, 'an answer to an interaction');
  }

  /** The choices of an autocompletion. */
  async choices(): Promise<{ name: string; value: unknown }[]> {
    const { data } = await this.callback();
    return ((data as Json).choices as { name: string; value: unknown }[]) ?? [];
  }

  /** The first follow-ups, once there are that many. */
  followUps(count = 1): Promise<Message[]> {
    const { followUps } = this.interaction;
    return this.#signal.until(
      () => (followUps.length >= count ? followUps : undefined),
      `${count} follow-ups`,
    );
  }
}

/** Whether only the person who asked sees a message. */
export function isPrivate(message: Message): boolean {
  return Boolean(message.flags & FLAGS.ephemeral);
}
