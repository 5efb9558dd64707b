import type { FeedDisk } from '../../../src/feeds/files/feed-disk.ts';

/** A disk whose process dies after so many writes: the last of them is done, and nothing after it. */
export interface CrashingDisk {
  readonly wrap: (disk: FeedDisk) => FeedDisk;
  /** Writes done so far. */
  readonly writes: () => number;
  readonly isDead: () => boolean;
}

const WRITES: ReadonlySet<PropertyKey> = new Set([
  'write',
  'forget',
  'drop',
  'dropOthers',
  'remove',
  'save',
  'saveText',
]);

/** @param after writes until the crash; none with Infinity */
export function crashingDisk(after: number): CrashingDisk {
  let writes = 0;
  const die = () => {
    throw new Error('the process is dead');
  };
  const counted = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (object, name) => {
        const method = Reflect.get(object, name) as (...args: unknown[]) => Promise<unknown>;
        if (!WRITES.has(name)) return method;
        return async (...args: unknown[]) => {
          if (writes >= after) die();
          const result = await method(...args);
          if (++writes >= after) die();
          return result;
        };
      },
    });
  return {
    writes: () => writes,
    isDead: () => writes >= after,
    wrap: (disk) => ({
      ...disk,
      held: counted(disk.held),
      seeds: counted(disk.seeds),
      openSeeds: (corpus) => counted(disk.openSeeds(corpus)),
      openStore: async (warn) => {
        const store = await disk.openStore(warn);
        return store && counted(store);
      },
    }),
  };
}
