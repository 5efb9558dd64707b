import { setMaxListeners } from 'node:events';
import { LRUCache } from 'lru-cache';
import type { Log } from '../../log.ts';
import type { Meter } from '../../metrics/meter.ts';
import { type EmbeddingsFault, faultKindOf } from '../fault.ts';
import { faultNamed } from '../service/faults.ts';
import { PROBE_TEXT } from '../service/way.ts';
import type { Embedder } from '../types.ts';
import { Breaker } from './breaker.ts';
import { type Clock, MACHINE_CLOCK } from './clock.ts';

/** With what vectors of questions are got. */
export interface QuestionVectorsParts {
  readonly embedder: Embedder;
  readonly meter: Meter;
  readonly log: Pick<Log, 'info' | 'warn'>;
  /** How long a question waits for its vector, in milliseconds; 300 unless told otherwise. */
  readonly deadlineMs?: number;
  /**
   * Called when the service is back, before it is used again: another model may have come in its place. Vectors of questions are then
   * to be had from new `QuestionVectors`, and these are to be closed.
   * @throws whatever is wrong; the service is then left alone for longer
   */
  readonly onRecovered?: (signal: AbortSignal) => void | Promise<void>;
  readonly clock?: Clock;
  /** 0 to 1, anew at each call. */
  readonly random?: () => number;
}

/** What a question's wait came to. */
type Outcome = Float32Array | 'skipped' | 'slow' | 'failed' | 'nonsense';

const DEADLINE_MS = 300;
/** A request is given up after so many milliseconds: nobody has waited for it since the deadline, but the same may be asked again. */
const PATIENCE_MS = 10_000;
const MOST_KEPT = 1_000;
/** Questions that may be on their way at one time. */
const MOST_PENDING = 64;

/** The vectors of questions, for whoever answers them: in time, or not at all. */
export class QuestionVectors {
  readonly #parts: QuestionVectorsParts;
  readonly #clock: Clock;
  readonly #deadlineMs: number;
  readonly #breaker: Breaker;
  readonly #kept = new LRUCache<string, Float32Array>({ max: MOST_KEPT });
  readonly #pending = new Map<string, Promise<Outcome>>();
  readonly #closed = new AbortController();
  /** How often the service has answered in time. */
  #answers = 0;

  constructor(parts: QuestionVectorsParts) {
    const { log, deadlineMs = DEADLINE_MS, clock = MACHINE_CLOCK, random = Math.random } = parts;
    this.#parts = parts;
    this.#clock = clock;
    this.#deadlineMs = deadlineMs;
    // As many listen as questions are on their way.
    setMaxListeners(MOST_PENDING + 1, this.#closed.signal);
    this.#breaker = new Breaker({ attempt: (signal) => this.#attempt(signal), log, clock, random });
  }

  /** The vector of a question; undefined when there is none in time, for whatever reason. Never throws, and never waits beyond the signal. */
  async vectorOf(text: string, signal?: AbortSignal): Promise<Float32Array | undefined> {
    const kept = this.#kept.get(text);
    if (kept) return this.#counted(kept, 'cached');
    return this.#counted(await this.#outcomeOf(text, signal));
  }

  /** Gives up what is on its way, and asks no more. */
  close(): void {
    this.#closed.abort();
    this.#breaker.close();
  }

  #counted(outcome: Outcome, ready: 'ready' | 'cached' = 'ready'): Float32Array | undefined {
    const vector = typeof outcome === 'string' ? undefined : outcome;
    const name = typeof outcome === 'string' ? outcome : ready;
    this.#parts.meter.count('dalil_embeddings_questions_total', { outcome: name });
    return vector;
  }

  async #outcomeOf(text: string, signal: AbortSignal | undefined): Promise<Outcome> {
    if (this.#breaker.isAway || this.#closed.signal.aborted || signal?.aborted) return 'skipped';
    const pending = this.#pending.get(text);
    if (!pending && this.#pending.size >= MOST_PENDING) return 'skipped';
    return this.#inTime(pending ?? this.#request(text), signal);
  }

  /** Asks for a vector, keeps it however late it comes, and tells the breaker how it went. */
  #request(text: string): Promise<Outcome> {
    let late = false;
    const before = this.#answers;
    const cancel = this.#clock.after(this.#deadlineMs, () => {
      late = true;
      // It is busy with others, and gets to this one.
      if (this.#answers === before) this.#breaker.failed(this.#slow());
    });
    const request = this.#embed(text)
      .then((vector): Outcome => {
        this.#kept.set(text, vector);
        if (!late) this.#answeredInTime();
        return vector;
      })
      .catch((error: unknown): Outcome => {
        if (this.#closed.signal.aborted) return 'skipped';
        if (!late) this.#breaker.failed(error);
        return outcomeOfFault(error);
      })
      .finally(() => {
        cancel();
        this.#pending.delete(text);
      });
    this.#pending.set(text, request);
    return request;
  }

  #answeredInTime(): void {
    this.#answers++;
    this.#breaker.answered();
  }

  async #inTime(request: Promise<Outcome>, signal: AbortSignal | undefined): Promise<Outcome> {
    let stop = (): void => {};
    const over = new Promise<Outcome>((resolve) => {
      const cancel = this.#clock.after(this.#deadlineMs, () => resolve('slow'));
      const leave = (): void => resolve('skipped');
      signal?.addEventListener('abort', leave, { once: true });
      stop = () => {
        cancel();
        signal?.removeEventListener('abort', leave);
      };
    });
    return Promise.race([request, over]).finally(stop);
  }

  async #embed(text: string): Promise<Float32Array> {
    const patience = new AbortController();
    const giveUp = (): void => patience.abort(this.#slow());
    const cancel = this.#clock.after(Math.max(PATIENCE_MS, this.#deadlineMs), giveUp);
    this.#closed.signal.addEventListener('abort', giveUp, { once: true });
    try {
      const [vector] = await this.#parts.embedder.embed([text], 'query', patience.signal);
      if (!vector) throw faultNamed('nonsense', { detail: 'no vector' });
      return vector;
    } finally {
      cancel();
      this.#closed.signal.removeEventListener('abort', giveUp);
    }
  }

  /** Whether the service is back: it must answer as fast as a question needs it. */
  async #attempt(signal: AbortSignal): Promise<void> {
    const asked = this.#embed(PROBE_TEXT);
    const late = new Promise<never>((_, reject) => {
      const cancel = this.#clock.after(this.#deadlineMs, () => reject(this.#slow()));
      void asked.catch(() => {}).finally(cancel);
    });
    await Promise.race([asked, late]);
    await this.#parts.onRecovered?.(signal);
  }

  #slow(): EmbeddingsFault {
    return faultNamed('slow', { seconds: this.#deadlineMs / 1_000 });
  }
}

function outcomeOfFault(error: unknown): Outcome {
  const kind = faultKindOf(error);
  return kind === 'slow' || kind === 'nonsense' ? kind : 'failed';
}
