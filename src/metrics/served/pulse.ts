/** Milliseconds between two beats. */
const BEAT_MS = 1_000;
/** Milliseconds without a beat that are no longer a slow moment but a standstill. */
const STANDSTILL_MS = 10_000;
/** Milliseconds for which a standstill is told of after its end. */
const TOLD_FOR_MS = 30_000;

/** Whether the process's event loop turns. */
export interface Pulse {
  isSteady(): boolean;
  stop(): void;
}

/**
 * Notices when nothing could run for long. A loop that stands still answers nobody who asks, so a standstill is told of for a while
 * after it; one that never ends shows by there being no answer.
 * @param now milliseconds of a clock that is never set
 */
export function takePulse(now: () => number = () => performance.now()): Pulse {
  let last = now();
  let stoodStillAt = Number.NEGATIVE_INFINITY;
  const feel = () => {
    const beat = now();
    if (beat - last > STANDSTILL_MS) stoodStillAt = beat;
    last = beat;
  };
  const timer = setInterval(feel, BEAT_MS).unref();
  return {
    isSteady: () => {
      feel();
      return last - stoodStillAt > TOLD_FOR_MS;
    },
    stop: () => clearInterval(timer),
  };
}
