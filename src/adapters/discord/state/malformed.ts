import type { Log } from '../../../log.ts';
import type { Meter } from '../../../metrics/meter.ts';

/** What an event's name may look like; anything else is told under one name, so that nobody can make up labels without end. */
const NAME = /^[A-Z_]{1,64}$/;
const MOST_NAMES = 100;

/** Takes note of events that cannot be understood: each is counted, and each kind has one line in the log. */
export class Malformed {
  readonly #log: Log;
  readonly #meter: Meter;
  readonly #told = new Set<string>();

  constructor(log: Log, meter: Meter) {
    this.#log = log;
    this.#meter = meter;
  }

  /** @param kind the event's name, as it came */
  note(kind: unknown, error: unknown): void {
    const event = this.#nameOf(kind);
    this.#meter.count('dalil_discord_malformed_total', { event });
    if (this.#told.has(event)) return;
    this.#told.add(event);
    this.#log.error(
      { event, err: error },
      'an event could not be understood; others of its kind are only counted',
    );
  }

  #nameOf(kind: unknown): string {
    if (typeof kind !== 'string' || !NAME.test(kind)) return 'other';
    return this.#told.size < MOST_NAMES || this.#told.has(kind) ? kind : 'other';
  }
}
