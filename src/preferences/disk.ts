import { ClassicLevel } from 'classic-level';
import { z } from 'zod';
import { DalilError, messageOf } from '../errors.ts';
import { MemoryPreferences } from './memory.ts';
import type { PersonPreferences, PreferenceStore, ServerPreferences } from './store.ts';

const language = z.enum(['ar', 'vi', 'en']).optional();
const serverSchema = z.object({ channels: z.array(z.string()), privateByDefault: z.boolean(), language });
const personSchema = z.object({ language });

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
    if (!(await restore(memory, key, value))) warn(key);
  }
  return {
    server: (id) => memory.server(id),
    person: (id) => memory.person(id),
    setServer: async (id, preferences) => {
      await database.put(`server:${id}`, JSON.stringify(preferences), DURABLE);
      await memory.setServer(id, preferences);
    },
    setPerson: async (id, preferences) => {
      await database.put(`person:${id}`, JSON.stringify(preferences), DURABLE);
      await memory.setPerson(id, preferences);
    },
    close: () => database.close(),
  };
}

async function restore(memory: MemoryPreferences, key: string, value: string): Promise<boolean> {
  const [kind, id] = key.split(':') as [string, string | undefined];
  const parsed = parse(kind, value);
  if (!parsed || id === undefined) return false;
  if (kind === 'server') await memory.setServer(id, parsed as ServerPreferences);
  else await memory.setPerson(id, parsed as PersonPreferences);
  return true;
}

function parse(kind: string, value: string): ServerPreferences | PersonPreferences | undefined {
  try {
    const raw: unknown = JSON.parse(value);
    if (kind === 'server') return serverSchema.parse(raw);
    return kind === 'person' ? personSchema.parse(raw) : undefined;
  } catch {
    return undefined;
  }
}

function unavailable(folder: string, error: unknown): DalilError {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return new DalilError(
    'preferences-unavailable',
    `The preferences in "${folder}" cannot be opened (${messageOf(cause)}): end the other process that uses them, or set DATA_DIR to a folder that can be written.`,
    { cause: error },
  );
}
