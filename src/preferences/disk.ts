import { DalilError, messageOf } from '../errors.ts';
import { openDurableEntries } from '../storage/durable-entries.ts';
import { prepareFolder } from '../storage/folder.ts';
import type { Damage } from '../storage/open-database.ts';
import { type EntryKind, entryKey, restoreEntry } from './entries.ts';
import { MemoryPreferences } from './memory.ts';
import type { PreferenceStore } from './store.ts';

/** What was not as it should be when preferences were opened. */
export interface PreferenceFindings {
  /** The files are not as they were left. */
  damaged?(damage: Damage): void;
  /** So many entries are none that this version knows; they are kept as they are. */
  unknown?(entries: number): void;
}

/**
 * Opens the preferences kept in a folder (LevelDB), which is made if it does not exist.
 * @throws DalilError `preferences-unavailable` when another process uses the folder, `folder-unusable` when it cannot be written
 */
export async function openPreferences(
  folder: string,
  { damaged, unknown }: PreferenceFindings = {},
): Promise<PreferenceStore> {
  await prepareFolder(folder, 'DATA_DIR');
  const disk = await openDurableEntries(folder, (damage) => damaged?.(damage)).catch((error: unknown) => {
    throw unavailable(folder, error);
  });
  const memory = new MemoryPreferences();
  let unknownEntries = 0;
  for (const [key, text] of disk.found) {
    if (!(await restoreEntry(memory, key, text))) unknownEntries++;
  }
  if (unknownEntries > 0) unknown?.(unknownEntries);
  const keep = (kind: EntryKind, id: string, value: unknown) =>
    disk.write(new Map([[entryKey(kind, id), JSON.stringify(value)]]));
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
      if (!disk.has(key)) return false;
      await disk.write(new Map([[key, undefined]]));
      await memory.forgetPerson(id);
      // What was deleted stays in LevelDB's files, its log and its manifest until they are written anew.
      await disk.clean();
      return true;
    },
    setCommandScopes: async (id, scopes) => {
      await keep('commands', id, scopes);
      await memory.setCommandScopes(id, scopes);
    },
    close: () => disk.close(),
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
