import { LRUCache } from 'lru-cache';

/** Events that are remembered: more than a shard receives while it is away for as long as a session may go on. */
const REMEMBERED = 10_000;

/**
 * Tells events that come for the first time from those that a session which goes on brings again: what was received may be replayed
 * when its receipt was lost on the way.
 * @returns whether an event of that id is new; it is known from then on
 */
export function newEvents(): (id: string) => boolean {
  const known = new LRUCache<string, true>({ max: REMEMBERED });
  return (id) => {
    const isNew = !known.has(id);
    known.set(id, true);
    return isNew;
  };
}
