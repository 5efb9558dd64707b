import { LRUCache } from 'lru-cache';
import { type ResolvedQuestion, resolveFollowUp } from './follow-up/resolve.ts';
import { classifyManner } from './manners/classify.ts';
import { withoutCourtesy } from './manners/courtesy.ts';

/** How long a question is remembered for a follow-up: 15 minutes. */
export const MEMORY_MS = 15 * 60_000;
/** Conversations remembered at once; the one that has been silent longest is forgotten first. */
const MOST_CONVERSATIONS = 10_000;

/** Remembers the last question of each conversation for a while, and nothing else. */
export class Conversations {
  readonly #last: LRUCache<string, string>;

  /** @param now milliseconds, of a clock that tests may set */
  constructor(now: () => number = Date.now) {
    // The cache counts a question as remembered up to and including its last millisecond, and a time of 0 as no time.
    const perf = { now: () => now() + 1 };
    this.#last = new LRUCache({ max: MOST_CONVERSATIONS, ttl: MEMORY_MS - 1, ttlResolution: 0, perf });
  }

  /** The question as meant in its conversation; it is remembered in that form, unless it is only small talk. */
  resolve(conversation: string, message: string): ResolvedQuestion {
    const previous = this.#last.get(conversation);
    if (classifyManner(message)) return { question: message, carried: false };
    const asked = withoutCourtesy(message);
    const resolved = resolveFollowUp(previous, asked);
    // What only points back ("since when?") leaves the earlier question as the one to follow.
    this.remember(conversation, resolved.base ?? resolved.question);
    return resolved.carried ? resolved : { question: message, carried: false };
  }

  /** Takes note of a question as it was asked. */
  remember(conversation: string, question: string): void {
    this.#last.set(conversation, question);
  }
}
