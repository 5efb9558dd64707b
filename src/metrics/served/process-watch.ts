import { type Meter, NO_METER } from '../meter.ts';
import type { ReadinessChecks } from './readiness.ts';

/** Tells others how this process is doing. */
export interface ProcessWatch {
  readonly meter: Meter;
  /** Says what must hold before the process counts as ready; before this is said, it does not. */
  readyWhen(checks: ReadinessChecks): void;
}

/** Tells nobody. */
export const UNWATCHED: ProcessWatch = { meter: NO_METER, readyWhen: () => {} };
