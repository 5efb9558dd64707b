import { ClassicLevel } from 'classic-level';
import { DalilError, messageOf } from '../../errors.ts';
import { prepareFolder } from '../../storage/folder.ts';
import {
  type ArticleRecord,
  type FeedRecord,
  type HostRecord,
  restoreState,
  type StateEntry,
  stateKey,
} from './records.ts';

/** What is known of feeds and their pages. Reading never waits: all of it is in memory, and writes go through. */
export interface FeedStore {
  feed(url: string): FeedRecord | undefined;
  host(host: string): HostRecord | undefined;
  article(key: string): ArticleRecord | undefined;
  articles(): readonly ArticleRecord[];
  /** Keeps all of these or none, and resolves when they are safe on disk. */
  write(...entries: readonly StateEntry[]): Promise<void>;
  /** Forgets pages. */
  forget(keys: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Every write waits for the disk: what was done is known after a crash and a power cut. */
const DURABLE = { sync: true } as const;

/**
 * Opens the state kept in a folder (LevelDB), which is made if it does not exist.
 * @param warn told of entries that cannot be read; what they were about is found out again
 * @returns undefined when another process has it open
 * @throws DalilError `feeds-unavailable` or `folder-unusable` when it cannot be written
 */
export async function openFeedStore(
  folder: string,
  warn: (key: string) => void,
): Promise<FeedStore | undefined> {
  await prepareFolder(folder, 'DATA_DIR');
  const database = new ClassicLevel<string, string>(folder);
  try {
    await database.open();
  } catch (error) {
    const cause = error instanceof Error && error.cause ? error.cause : error;
    if ((cause as { code?: string }).code === 'LEVEL_LOCKED') return undefined;
    throw new DalilError(
      'feeds-unavailable',
      `What is known of the feeds in "${folder}" cannot be opened (${messageOf(cause)}): set DATA_DIR to a folder that can be written.`,
      { cause: error },
    );
  }
  const memory = new Map<string, StateEntry>();
  for await (const [key, value] of database.iterator()) {
    const entry = restoreState(key, value);
    if (entry) memory.set(key, entry);
    else warn(key);
  }
  return storeOver(database, memory);
}

function storeOver(database: ClassicLevel<string, string>, memory: Map<string, StateEntry>): FeedStore {
  const recordOf = (key: string) => memory.get(key)?.record;
  return {
    feed: (url) => recordOf(`feed:${url}`) as FeedRecord | undefined,
    host: (host) => recordOf(`host:${host}`) as HostRecord | undefined,
    article: (key) => recordOf(`article:${key}`) as ArticleRecord | undefined,
    articles: () => [...memory.values()].flatMap((entry) => (entry.kind === 'article' ? [entry.record] : [])),
    write: async (...entries) => {
      const puts = entries.map((entry) => {
        return { type: 'put', key: stateKey(entry), value: JSON.stringify(entry.record) } as const;
      });
      await database.batch(puts, DURABLE);
      for (const entry of entries) memory.set(stateKey(entry), entry);
    },
    forget: async (keys) => {
      const names = keys.map((key) => `article:${key}`);
      await database.batch(
        names.map((key) => ({ type: 'del', key }) as const),
        DURABLE,
      );
      for (const key of names) memory.delete(key);
    },
    close: () => database.close(),
  };
}
