/** How long a helper waits before it says what it has been waiting for. */
const PATIENCE_MS = 10_000;

/** Lets tests wait for a state instead of for a while: every change re-asks the open questions. */
export class Signal {
  readonly #watchers = new Set<() => void>();

  /** Says that something may have changed. */
  notify(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }

  /** Resolves with the first value that `probe` gives; rejects naming `what` when none came in time. */
  until<T>(probe: () => T | undefined, what: string, patienceMs = PATIENCE_MS): Promise<T> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        this.#watchers.delete(ask);
        settle();
      };
      const ask = (): void => {
        const value = probe();
        if (value !== undefined) end(() => resolve(value));
      };
      const timer = setTimeout(
        () => end(() => reject(new Error(`Waited ${patienceMs} ms in vain for ${what}.`))),
        patienceMs,
      );
      this.#watchers.add(ask);
      ask();
    });
  }
}
