/** The replies that are being made, so that a stop can wait for them. */
export class RunningReplies {
  readonly #work = new Set<Promise<void>>();

  /** Keeps an eye on a piece of work until it has ended; it must not reject. */
  add(work: Promise<void>): void {
    this.#work.add(work);
    void work.finally(() => this.#work.delete(work));
  }

  /** Resolves once nothing runs, or when patience ends; says whether all was finished. */
  async settled(patienceMs: number): Promise<boolean> {
    return within(this.#finished(), patienceMs, false);
  }

  /** What comes in while the last replies are made is waited for as well. */
  async #finished(): Promise<true> {
    while (this.#work.size > 0) await Promise.all(this.#work);
    return true;
  }
}

/** The value of a promise, or a substitute when it takes longer; the timer never keeps a process alive. */
export async function within<T>(promise: Promise<T>, milliseconds: number, substitute: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(substitute), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
