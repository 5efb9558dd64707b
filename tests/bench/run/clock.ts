/**
 * By which clock questions are timed: as a person waits, or by the processor's time alone, which stays the same where other
 * programs are busy.
 */
export type ClockName = 'wall' | 'cpu';

/** The time of each clock, in microseconds from some beginning. */
export const CLOCKS: Readonly<Record<ClockName, () => number>> = {
  wall: () => performance.now() * 1000,
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return user + system;
  },
};
