import { setImmediate } from 'node:timers/promises';
import pLimit, { type LimitFunction } from 'p-limit';
import type { Meter } from '../../../../metrics/meter.ts';
import limits from './data/limits.json' with { type: 'json' };

/** What somebody waits for: the answer to a command, menu or button, or to a message, or suggestions while they type. */
export type WaitKind = 'interaction' | 'message' | 'autocomplete';

/**
 * How much there is to do when something comes in: little, so that it is done at once; more, so that it waits its turn; more than can
 * be kept, so that all it gets is a word; or more than there are even words for.
 */
export type Pressure = 'calm' | 'busy' | 'full' | 'over';

/** How many may be under way. */
export interface WorkLimits {
  /** Up to these, interactions and messages together, each is answered at once. */
  readonly calm: number;
  /** Commands, menus and buttons that are kept. */
  readonly interaction: number;
  /** Messages that are kept: the bot may send 50 a second. */
  readonly message: number;
  /** Suggestions that are looked up. */
  readonly autocomplete: number;
  /** Commands, menus and buttons that are being told to come again later. */
  readonly refusals: number;
  /** Messages that are: each takes one of the 50 away from an answer. */
  readonly messageRefusals: number;
  /** Answers of each kind that are made at the same time. */
  readonly atOnce: number;
}

/** What the bot has to do, bounded: memory grows with the limits, never with what people send. */
export class Workload {
  readonly #limits: WorkLimits;
  readonly #meter: Meter;
  readonly #kept = { interaction: 0, message: 0, autocomplete: 0 };
  readonly #refusing = { interaction: 0, message: 0, autocomplete: 0 };
  readonly #turns: Readonly<Record<'interaction' | 'message', LimitFunction>>;
  readonly #steps = pLimit(1);
  /** What has come in, and what has been acknowledged. */
  #moves = 0;

  constructor(meter: Meter, own: Partial<WorkLimits> = {}) {
    this.#limits = { ...limits, ...own };
    this.#meter = meter;
    const { atOnce } = this.#limits;
    this.#turns = { interaction: pLimit(atOnce), message: pLimit(atOnce) };
    meter.watch('dalil_discord_in_flight', () => [{ value: this.inFlight }]);
  }

  /** Interactions and messages that are being answered. */
  get inFlight(): number {
    return this.#kept.interaction + this.#kept.message + this.#kept.autocomplete;
  }

  /** Whether something that comes in now would have to wait. */
  get isBusy(): boolean {
    return this.inFlight >= this.#limits.calm;
  }

  /** Takes note that something was acknowledged. */
  acknowledged(): void {
    this.#moves += 1;
  }

  /** Answers under the pressure that there is when it is called; whoever is not kept is counted. */
  async during<T>(kind: WaitKind, answer: (pressure: Pressure) => Promise<T>): Promise<T> {
    this.#moves += 1;
    if (this.#kept[kind] >= this.#limits[kind]) return this.#refuse(kind, answer);
    const pressure = this.isBusy ? 'busy' : 'calm';
    this.#kept[kind] += 1;
    try {
      return await answer(pressure);
    } finally {
      this.#kept[kind] -= 1;
    }
  }

  /**
   * Does a piece of work when its turn comes: after those of its kind before it, by turns with the other kind, and after whatever the
   * network has brought meanwhile. Who wrote a message sees nothing until it is answered.
   */
  inTurn<T>(kind: 'interaction' | 'message', work: () => Promise<T>): Promise<T> {
    return this.#turns[kind](async () => {
      await this.#steps(() => this.#untilQuiet());
      return work();
    });
  }

  /** Counts what is not done. */
  shed(kind: WaitKind): void {
    this.#meter.count('dalil_discord_shed_total', { kind });
  }

  /** Resolves once the event loop has gone round without anything coming in or being acknowledged, and soon in any case. */
  async #untilQuiet(): Promise<void> {
    const until = performance.now() + limits.yieldMs;
    let before: number;
    do {
      before = this.#moves;
      await setImmediate();
    } while (this.#moves !== before && performance.now() < until);
  }

  async #refuse<T>(kind: WaitKind, answer: (pressure: Pressure) => Promise<T>): Promise<T> {
    this.shed(kind);
    const { refusals, messageRefusals } = this.#limits;
    if (this.#refusing[kind] >= (kind === 'message' ? messageRefusals : refusals)) return answer('over');
    this.#refusing[kind] += 1;
    try {
      return await answer('full');
    } finally {
      this.#refusing[kind] -= 1;
    }
  }
}
