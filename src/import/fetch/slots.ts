import { setTimeout as pause } from 'node:timers/promises';

/** Runs tasks with at most so many at one time; the others wait their turn in order. */
export interface Slots {
  run<T>(task: () => Promise<T>): Promise<T>;
}

/** @param count tasks at one time */
export function createSlots(count: number): Slots {
  const waiting: (() => void)[] = [];
  let free = count;
  return {
    async run(task) {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await task();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free++;
      }
    },
  };
}

/** Keeps a pause between the starts of tasks; the first starts at once. */
export interface Pacer {
  wait(milliseconds: number): Promise<void>;
}

/** A fresh pace, as one host needs it. */
export function createPacer(): Pacer {
  let next = 0;
  return {
    async wait(milliseconds) {
      const now = Date.now();
      const start = Math.max(now, next);
      next = start + milliseconds;
      if (start > now) await pause(start - now);
    },
  };
}
