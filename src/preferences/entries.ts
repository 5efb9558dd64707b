import { z } from 'zod';
import type { PreferenceStore } from './store.ts';

const language = z.enum(['ar', 'vi', 'en']).optional();
const serverSchema = z.object({ channels: z.array(z.string()), privateByDefault: z.boolean(), language });
const personSchema = z.object({ language });
const commandScopesSchema = z.array(z.string());

/** What is kept on disk, by the first word of its key. */
export type EntryKind = 'server' | 'person' | 'commands';

type Setters = Pick<PreferenceStore, 'setServer' | 'setPerson' | 'setCommandScopes'>;

const RESTORE: Readonly<Record<EntryKind, (into: Setters, id: string, value: unknown) => Promise<void>>> = {
  server: (into, id, value) => into.setServer(id, serverSchema.parse(value)),
  person: (into, id, value) => into.setPerson(id, personSchema.parse(value)),
  commands: (into, id, value) => into.setCommandScopes(id, commandScopesSchema.parse(value)),
};

/** The key under which an entry is kept. */
export function entryKey(kind: EntryKind, id: string): string {
  return `${kind}:${id}`;
}

/** Gives a store one entry of the disk; false when it cannot be read. */
export async function restoreEntry(into: Setters, key: string, text: string): Promise<boolean> {
  const [kind, id] = key.split(':') as [EntryKind, string | undefined];
  if (id === undefined || !Object.hasOwn(RESTORE, kind)) return false;
  try {
    await RESTORE[kind](into, id, JSON.parse(text));
    return true;
  } catch {
    return false;
  }
}
