import { LRUCache } from 'lru-cache';
import { detectLanguage } from '../text/language/detect.ts';
import { latinDigits } from '../text/numbers/lexemes.ts';
import { isCorrection } from './follow-up/message/markers.ts';
import { type ResolvedQuestion, resolveFollowUp } from './follow-up/resolve.ts';
import { classifyManner, mannerOfPhrases } from './manners/classify.ts';
import { withoutCourtesy } from './manners/courtesy.ts';
import { isRefused } from './screen-question.ts';

/** How long a question is remembered for a follow-up: 15 minutes. */
export const MEMORY_MS = 15 * 60_000;
/** Conversations remembered at once, each twice; the one that has been silent longest is forgotten first. */
const MOST_CONVERSATIONS = 20_000;

/** Where something is asked. */
export interface Place {
  readonly conversation: string;
  /** Nobody but the asker sees the reply, though others take part: what is asked must not come back there. */
  readonly isSecret?: boolean;
  /** The platform's id of the asker, who may have it all forgotten. */
  readonly person?: string;
}

/** What of a question its follow-ups need. */
type Remembered = Pick<ResolvedQuestion, 'question' | 'base' | 'readings'>;

/** The last question of a conversation, readings of it that were offered, and whose it is. */
interface Kept {
  readonly question: string;
  readonly readings?: readonly string[];
  readonly person?: string;
  readonly conversation: string;
}

/** A message that is the number of an offered reading. */
const CHOICE = /^\s*[1-3١-٣]\s*$/u;

/** "2023?" asks nothing by itself, and of a year after a question that has one. */
const YEAR = /^\s*(?:19|20|١٩|٢٠)\p{Nd}{2}(?!\p{Nd})/u;

/** Remembers the last question of each conversation for a while, and nothing else. */
export class Conversations {
  readonly #last: LRUCache<string, Kept>;
  readonly #maxLength: number;

  /**
   * @param now milliseconds, of a clock that tests may set
   * @param maxLength code points of a question; what is longer is refused, so it is neither understood nor remembered
   */
  constructor(now: () => number = Date.now, maxLength = Number.POSITIVE_INFINITY) {
    this.#maxLength = maxLength;
    // The cache counts a question as remembered up to and including its last millisecond, and a time of 0 as no time.
    const perf = { now: () => now() + 1 };
    this.#last = new LRUCache({ max: MOST_CONVERSATIONS, ttl: MEMORY_MS - 1, ttlResolution: 0, perf });
  }

  /** The question as meant in its conversation; the number of a reading that was offered stands for that reading. */
  resolve(place: Place, message: string): ResolvedQuestion {
    if (isRefused(message, this.#maxLength)) return { question: message, carried: false };
    const last = this.#last.get(place.isSecret ? secret(place) : place.conversation);
    const chosen = CHOICE.test(message)
      ? last?.readings?.[Number(latinDigits(message.trim())) - 1]
      : undefined;
    if (chosen !== undefined) return { question: chosen, carried: true };
    // What only resembles small talk ("in the new one?") may still follow something up.
    if (mannerOfPhrases(message) && !YEAR.test(message)) return { question: message, carried: false };
    // "Sorry, a permit" takes back what was asked: there "sorry" is no courtesy.
    const asked = isCorrection(message, detectLanguage(message)) ? message : withoutCourtesy(message);
    const resolved = resolveFollowUp(last?.question, asked);
    return resolved.carried ? resolved : { question: message, carried: false };
  }

  /**
   * Takes note of a question as it was understood. What only points back leaves the earlier one as the one to follow, and what
   * was asked in secret is known only to what is asked in secret.
   */
  remember(place: Place, understood: Remembered): void {
    for (const key of place.isSecret ? [secret(place)] : [place.conversation, secret(place)])
      this.#remember(key, place, understood);
  }

  /** Forgets all conversations of a person; returns how many there were. */
  forget(person: string): number {
    const own = [...this.#last.entries()].filter(([, kept]) => kept.person === person);
    for (const [key] of own) this.#last.delete(key);
    return new Set(own.map(([, { conversation }]) => conversation)).size;
  }

  #remember(key: string, { person, conversation }: Place, { question, base, readings }: Remembered): void {
    if (isRefused(question, this.#maxLength)) return;
    const whose = { person, conversation };
    if (readings)
      this.#last.set(key, { question: this.#last.get(key)?.question ?? question, readings, ...whose });
    else if (!classifyManner(question))
      this.#last.set(key, { question: base ?? withoutCourtesy(question), ...whose });
  }
}

function secret({ conversation }: Place): string {
  return `${conversation} in secret`;
}
