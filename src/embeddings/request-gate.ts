import { unlessAborted } from '../pauses.ts';

/** Lets what is made in the background stand aside while somebody waits for a request of their own. */
export class RequestGate {
  readonly #inside = new Set<Promise<unknown>>();

  /** A request for which somebody waits. */
  async through<Result>(request: () => Promise<Result>): Promise<Result> {
    const result = request();
    this.#inside.add(result);
    try {
      return await result;
    } finally {
      this.#inside.delete(result);
    }
  }

  /**
   * Waits until there is no such request.
   * @throws the signal's reason
   */
  async whenFree(signal: AbortSignal): Promise<void> {
    while (this.#inside.size > 0) await unlessAborted(signal, Promise.allSettled(this.#inside));
  }
}
