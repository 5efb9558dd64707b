import { ClassicLevel } from 'classic-level';
import { DalilError, messageOf } from '../errors.ts';
import { type EntryKind, entryKey, restoreEntry } from './entries.ts';
import { MemoryPreferences } from './memory.ts';
import type { PreferenceStore } from './store.ts';

/** Every write waits for the disk: a preference that was confirmed survives a crash and a power cut. */
const DURABLE = { sync: true } as const;

/**
 * Opens the preferences kept in a folder (LevelDB), which is made if it does not exist.
 * @param warn told of entries that cannot be read; they count as not set
 * @throws DalilError `preferences-unavailable` when another process uses the folder, or it cannot be written
 */
export async function openPreferences(folder: string, warn: (key: string) => void): Promise<PreferenceStore> {
  const database = new ClassicLevel<string, string>(folder);
  await database.open().catch((error: unknown) => {
    throw unavailable(folder, error);
  });
  const memory = new MemoryPreferences();
  for await (const [key, value] of database.iterator()) {
    if (!(await restoreEntry(memory, key, value))) warn(key);
  }
  const keep = (kind: EntryKind, id: string, value: unknown) =>
    database.put(entryKey(kind, id), JSON.stringify(value), DURABLE);
  return {
    server: (id) => memory.server(id),
    person: (id) => memory.person(id),
    commandScopes: (id) => memory.commandScopes(id),
    setServer: async (id, preferences) => {
      await keep('server', id, preferences);
      await memory.setServer(id, preferences);
    },
    setPerson: async (id, preferences) => {
      await keep('person', id, preferences);
      await memory.setPerson(id, preferences);
    },
    forgetPerson: async (id) => {
      const key = entryKey('person', id);
      // To delete what is not there would write the id.
      if ((await database.get(key)) === undefined) return false;
      await database.del(key, DURABLE);
      // What was deleted stays in the files until they are written anew; a narrower range would name the person in LevelDB's log.
      await database.compactRange(entryKey('person', ''), entryKey('person', '~'));
      return memory.forgetPerson(id);
    },
    setCommandScopes: async (id, scopes) => {
      await keep('commands', id, scopes);
      await memory.setCommandScopes(id, scopes);
    },
    close: () => database.close(),
  };
}

function unavailable(folder: string, error: unknown): DalilError {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return new DalilError(
    'preferences-unavailable',
    `The preferences in "${folder}" cannot be opened (${messageOf(cause)}): end the other process that uses them, or set DATA_DIR to a folder that can be written.`,
    { cause: error },
  );
}
