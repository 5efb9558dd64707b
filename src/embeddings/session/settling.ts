/** Something that is under way again and again, and whoever waits until it is not. */
export class Settling {
  #settled: Promise<void> = Promise.resolve();
  #settle: (() => void) | undefined;

  /** It is under way. */
  begin(): void {
    if (this.#settle) return;
    this.#settled = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  /** It is no longer. */
  settle(): void {
    this.#settle?.();
    this.#settle = undefined;
  }

  /** Waits until it is not under way, not even anew. */
  async settled(): Promise<void> {
    for (let waited: Promise<void> | undefined; waited !== this.#settled; ) {
      waited = this.#settled;
      await waited;
    }
  }
}
