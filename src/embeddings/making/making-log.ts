import type { Log } from '../../log.ts';
import type { MakingCounts } from './passages.ts';

/** Milliseconds to the first line of a log, and between further ones: it may take an hour. */
const FIRST_MS = 3_000;
const NEXT_MS = 30_000;

/** Logs at intervals how many sentences have their vectors, and how many get them a second. */
export function logMaking(log: Log, now = () => performance.now()): (counts: MakingCounts) => void {
  let begun: { readonly at: number; readonly made: number } | undefined;
  let due = 0;
  return ({ made, total }) => {
    if (!begun) [begun, due] = [{ at: now(), made }, now() + FIRST_MS];
    if (now() < due) return;
    due = now() + NEXT_MS;
    const perSecond = Math.round(((made - begun.made) * 10_000) / Math.max(now() - begun.at, 1)) / 10;
    log.info({ made, total, perSecond }, 'making vectors of sentences');
  };
}
