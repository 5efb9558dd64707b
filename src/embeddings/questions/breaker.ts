import { messageOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { type PauseRange, pauseAfter, unlessAborted, untilDone } from '../../pauses.ts';
import { EmbeddingsFault, faultKindOf } from '../fault.ts';
import type { Clock } from './clock.ts';

/** With what a service is left alone, and asked again. */
export interface BreakerParts {
  /** Asks the service whether it is back. @throws why it is not */
  readonly attempt: (signal: AbortSignal) => Promise<void>;
  readonly log: Pick<Log, 'info' | 'warn'>;
  readonly clock: Clock;
  /** 0 to 1, anew at each call. */
  readonly random: () => number;
}

/** Failures in a row after which a service is left alone. */
const MOST_FAILURES = 3;
const PAUSES: PauseRange = { first: 1_000, longest: 60_000 };
/** Answers in a row by which a service that was away has shown that it stays: until then the pauses go on growing. */
const STEADY_ANSWERS = 20;

/** Leaves a service alone that fails again and again, and brings it back by itself; each is said in one line of the log. */
export class Breaker {
  readonly #parts: BreakerParts;
  readonly #closed = new AbortController();
  #failures = 0;
  #answers = 0;
  /** Failures and attempts since the service was last steady; the pause grows with them. */
  #setbacks = 0;
  #away = false;

  constructor(parts: BreakerParts) {
    this.#parts = parts;
  }

  /** Whether the service is not to be asked. */
  get isAway(): boolean {
    return this.#away;
  }

  /** It has answered, and in time. */
  answered(): void {
    this.#failures = 0;
    if (++this.#answers >= STEADY_ANSWERS) this.#setbacks = 0;
  }

  /** It has not answered, or not well. */
  failed(error: unknown): void {
    this.#answers = 0;
    if (this.#away || ++this.#failures < MOST_FAILURES || this.#closed.signal.aborted) return;
    this.#away = true;
    this.#parts.log.warn(
      { kind: faultKindOf(error) },
      `questions are answered without meaning: ${messageOf(error)}`,
    );
    void this.#bringBack(error).catch(() => {}); // Only the end of the process ends it.
  }

  /** Asks no more. */
  close(): void {
    this.#closed.abort();
  }

  async #bringBack(error: unknown): Promise<void> {
    const { attempt, log } = this.#parts;
    const { signal } = this.#closed;
    await unlessAborted(signal, this.#wait(this.#pauseFor(error)));
    await untilDone(
      () => attempt(signal),
      (again) => this.#pauseFor(again),
      signal,
      (milliseconds) => this.#wait(milliseconds),
    );
    this.#away = false;
    this.#failures = 0;
    log.info('the embeddings service is back: questions are answered with meaning again');
  }

  #pauseFor(error: unknown): number {
    const pause = pauseAfter(++this.#setbacks, PAUSES, this.#parts.random());
    return Math.max(pause, error instanceof EmbeddingsFault ? (error.retryAfter ?? 0) : 0);
  }

  #wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.#parts.clock.after(milliseconds, resolve));
  }
}
