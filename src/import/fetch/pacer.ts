import { setTimeout as pause } from 'node:timers/promises';

/** Keeps a pause between the starts of tasks; the first starts at once. */
export interface Pacer {
  wait(milliseconds: number): Promise<void>;
}

/**
 * A fresh pace, as one host needs it.
 * @param signal ends waiting with its reason
 */
export function createPacer(signal: AbortSignal): Pacer {
  let next = 0;
  return {
    async wait(milliseconds) {
      const now = Date.now();
      const start = Math.max(now, next);
      next = start + milliseconds;
      if (start > now) await pause(start - now, undefined, { signal });
    },
  };
}
