import { mkdir } from 'node:fs/promises';
import { ClassicLevel } from 'classic-level';
import { type Aside, putAside } from './aside.ts';
import { type Changes, Entries, sealed } from './digest.ts';
import { type Read, readAside } from './reading.ts';
import { isSealed, readSeal, type Seal, writeSeal } from './seal.ts';

type Database = ClassicLevel<string, string>;

/** Files of a database that were not as they had been left. */
export interface Damage {
  /** How many entries could be read, of how many there should be; undefined where that is not known. */
  readonly read: number;
  readonly expected?: number;
  /** The folder in which the files are kept as they were found. */
  readonly copy: string;
}

/** A database that can be written, and what is in it. */
export interface OpenDatabase {
  readonly database: Database;
  readonly entries: Entries;
}

/** Every write waits for the disk: what was confirmed survives a crash and a power cut. */
const DURABLE = { sync: true } as const;

/**
 * Opens a database once its files, put aside, have been read and found to be what the seal names. Where they are not, what can be
 * read of them goes into a new one.
 */
export async function openDatabase(
  folder: string,
  onDamage: (damage: Damage) => void,
): Promise<OpenDatabase> {
  await mkdir(folder, { recursive: true });
  const found = await readSeal(folder);
  const seal = typeof found === 'string' ? undefined : found;
  const aside = await putAside(folder);
  const takesUnsealed = found === 'missing';
  const read = aside.isEmpty ? NOTHING : await readAside(folder, aside, { takesUnsealed, repair: false });
  const entries = new Entries(read.texts);
  const isSound = read.isWhole && (seal ? isSealed(seal, entries.digest()) : !aside.isHeadless);
  if (isSound) {
    const rewrite = takesUnsealed || aside.isLeft;
    const database = await openedAs(folder, entries, { rewrite, seal }).catch(async (error: unknown) => {
      // Another process has it open, and may forget what the files say of somebody.
      if (isLocked(error) && !aside.isLeft) await aside.forget();
      throw error;
    });
    await aside.forget();
    return { database, entries };
  }
  const saved = await savedOf(folder, aside, read, takesUnsealed);
  await ClassicLevel.destroy(folder);
  const database = await openedAs(folder, saved, { rewrite: true });
  const copy = await aside.keep(new Date());
  onDamage({ read: saved.texts.size, expected: seal?.now.entries, copy });
  return { database, entries: saved };
}

function isLocked(error: unknown): boolean {
  return ((error as Error).cause as { code?: unknown } | undefined)?.code === 'LEVEL_LOCKED';
}

/** A database in the place of another that holds these entries, and nothing of what was ever taken away. */
export async function renewed(folder: string, database: Database, entries: Entries): Promise<Database> {
  await database.close();
  const aside = await putAside(folder);
  await ClassicLevel.destroy(folder);
  const fresh = await openedAs(folder, entries, { rewrite: true });
  await aside.forget();
  return fresh;
}

const NOTHING: Read = { texts: new Map(), isWhole: true };

async function savedOf(folder: string, aside: Aside, read: Read, takesUnsealed: boolean): Promise<Entries> {
  const repaired = await readAside(folder, aside, { takesUnsealed, repair: true });
  return new Entries([...repaired.texts, ...read.texts]);
}

/** Writes changes, all or none, and resolves when they are safe on disk. */
export async function write(database: Database, changes: Changes): Promise<void> {
  const operations = [...changes].map(([key, text]) =>
    text === undefined
      ? ({ type: 'del', key } as const)
      : ({ type: 'put', key, value: sealed(key, text) } as const),
  );
  await database.batch(operations, DURABLE);
}

/** A database that holds these entries, or into which they are written, and is sealed. */
async function openedAs(
  folder: string,
  entries: Entries,
  { rewrite, seal }: { readonly rewrite: boolean; readonly seal?: Seal },
): Promise<Database> {
  const database: Database = new ClassicLevel(folder);
  await database.open();
  if (rewrite) await write(database, entries.texts);
  const now = entries.digest();
  const isSame = seal && [seal.now, seal.next].every(({ sum }) => sum === now.sum);
  if (!isSame) await writeSeal(folder, { now, next: now });
  return database;
}
