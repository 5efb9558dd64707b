/** Interactions after which a clock is judged anew; more than come in one burst. */
const WINDOW = 1_000;
/** Milliseconds after which Discord forgets an interaction: what seems older comes from a clock that has jumped. */
const LIFETIME_MS = 900_000;

/**
 * How old interactions are when they arrive. Discord puts the time of creation into their ids, by its own clock: the youngest of the last
 * thousand or two is taken to have come without delay, so that two clocks that differ do no harm, nor does one that jumps.
 */
export class Ages {
  readonly #now: () => number;
  #shortestBefore = Number.POSITIVE_INFINITY;
  #shortest = Number.POSITIVE_INFINITY;
  #seen = 0;

  /** @param now milliseconds; unless told otherwise by a clock that nobody sets */
  constructor(now: () => number = () => performance.timeOrigin + performance.now()) {
    this.#now = now;
  }

  /** Milliseconds since an interaction was created; call it once for each, when it arrives. */
  ofArriving(createdAt: number): Age {
    const arrived = this.#now();
    const lag = arrived - createdAt;
    if (lag - this.#shortestKnown > LIFETIME_MS) this.#shortest = this.#shortestBefore = lag;
    if (this.#seen === WINDOW) {
      this.#shortestBefore = this.#shortest;
      this.#shortest = lag;
      this.#seen = 0;
    }
    this.#seen += 1;
    this.#shortest = Math.min(this.#shortest, lag);
    const atArrival = lag - this.#shortestKnown;
    return { atArrival, now: () => atArrival + this.#now() - arrived };
  }

  get #shortestKnown(): number {
    return Math.min(this.#shortest, this.#shortestBefore);
  }
}

/** The age of one interaction, in milliseconds. */
export interface Age {
  readonly atArrival: number;
  now(): number;
}
