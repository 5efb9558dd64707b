import type { Log } from '../../log.ts';
import type { Meter } from '../../metrics/meter.ts';

/** Who is told what happens. */
export interface Observers {
  readonly log: Log;
  readonly meter: Meter;
}
