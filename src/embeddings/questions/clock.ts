/** What tells when a time is over; tests have one that they turn on themselves. */
export interface Clock {
  /**
   * Calls once so many milliseconds have passed.
   * @returns takes that back
   */
  after(milliseconds: number, run: () => void): () => void;
}

/** The machine's; it keeps no process alive. */
export const MACHINE_CLOCK: Clock = {
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};
