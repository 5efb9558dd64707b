/** A clock that stands still until it is told to advance, so that limits of time need no waiting. */
export class Clock {
  #now = Date.now();

  /** Milliseconds since 1970. */
  now(): number {
    return this.#now;
  }

  /** Moves the clock forward. */
  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** The present moment as Discord writes timestamps. */
  iso(): string {
    return new Date(this.#now).toISOString().replace('Z', '000+00:00');
  }
}
