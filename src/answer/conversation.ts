import { isChitChat, withoutCourtesy } from './chit-chat.ts';
import { type ResolvedQuestion, resolveFollowUp } from './follow-up/resolve.ts';

/** How long a question is remembered for what leans on it: 15 minutes. */
export const MEMORY_MS = 15 * 60_000;
/** Conversations remembered at once; the one that was silent longest goes first. */
const MOST_CONVERSATIONS = 10_000;

/** Remembers the last question of each conversation for a while, and nothing else. */
export class Conversations {
  readonly #last = new Map<string, { question: string; at: number }>();
  readonly #now: () => number;

  /** @param now milliseconds, of a clock that tests may set */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** The question as meant in its conversation; it is remembered in that form, unless it is only a "thank you". */
  resolve(conversation: string, message: string): ResolvedQuestion {
    const last = this.#last.get(conversation);
    const previous = last && this.#now() - last.at < MEMORY_MS ? last.question : undefined;
    if (isChitChat(message)) return { question: message, carried: false };
    const asked = withoutCourtesy(message);
    const restated = resolveFollowUp(previous, asked);
    // What only points back ("since when?") leaves the earlier question as the one to lean on.
    this.remember(conversation, restated.base ?? restated.question);
    return restated.carried ? restated : { question: message, carried: false };
  }

  /** Takes note of a question without reading it in any light. */
  remember(conversation: string, question: string): void {
    this.#last.delete(conversation);
    this.#last.set(conversation, { question, at: this.#now() });
    const [oldest] = this.#last.keys();
    if (this.#last.size > MOST_CONVERSATIONS && oldest !== undefined) this.#last.delete(oldest);
  }
}
