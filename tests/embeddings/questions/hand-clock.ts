import { expect } from 'vitest';
import type { Clock } from '../../../src/embeddings/questions/clock.ts';

/** A clock that goes on only when a test says so. */
export class HandClock implements Clock {
  #now = 0;
  readonly #due = new Set<{ at: number; run: () => void }>();

  /** Notes what is to be called once that time has passed. */
  after(milliseconds: number, run: () => void): () => void {
    const entry = { at: this.#now + milliseconds, run };
    this.#due.add(entry);
    return () => void this.#due.delete(entry);
  }

  /** Lets time pass, and calls what is due. */
  pass(milliseconds: number): void {
    this.#now += milliseconds;
    for (const entry of this.#due) {
      if (entry.at > this.#now) continue;
      this.#due.delete(entry);
      entry.run();
    }
  }

  /** Waits until something waits for exactly so many milliseconds. */
  async waiting(milliseconds: number): Promise<void> {
    await expect.poll(() => [...this.#due].some(({ at }) => at - this.#now === milliseconds)).toBe(true);
  }
}
