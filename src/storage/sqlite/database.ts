import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type Database from 'libsql';

/** Milliseconds for which a write waits while another process writes, which takes far less. */
const PATIENCE = 200;

/** A database that a folder is to have (SQLite, with a write-ahead log). */
export interface SqliteFile {
  readonly folder: string;
  /** Of the file in it. */
  readonly name: string;
  /** What is written; a later one is not touched. */
  readonly version: number;
  /** Statements that make what is missing. */
  readonly schema: string;
  /** How it is written, beside that. */
  readonly pragmas: readonly string[];
}

/** A database that is open, and the file that it is. */
export interface OpenSqlite {
  readonly database: Database.Database;
  /** Tells the file from another in its place. */
  readonly file: string;
}

/** What is done about a file that cannot serve; without it, opening fails. */
export interface SqliteRecovery {
  /** The file, as it was opened, that turned out to be damaged later on. */
  readonly damaged?: string;
  /** Whether a new database is begun after this failure. */
  isBegunAnew(error: unknown): boolean;
  /** Takes a file out of its place; the failure is missing where it was found before. */
  clear(file: string, error?: unknown): void;
}

/**
 * Opens the database of a folder, both made if they do not exist. One process at a time does so, so that what another has just
 * begun is not taken for the damaged one.
 * @param check looks at what was opened before anybody else may; what it throws is a failure to open
 * @throws Error when it cannot be read or written, is damaged, or is of a later version
 */
export async function openSqlite(
  wanted: SqliteFile,
  recovery?: SqliteRecovery,
  check: (database: Database.Database) => void = () => {},
): Promise<OpenSqlite> {
  await mkdir(wanted.folder, { recursive: true, mode: 0o700 });
  // Loaded only when needed, so that a machine for which there is no build of it can run everything else.
  const { default: Sqlite } = await import('libsql');
  const file = path.join(wanted.folder, wanted.name);
  return locked(Sqlite, wanted.folder, () => {
    if (recovery?.damaged !== undefined && recovery.damaged === fileAt(file)) recovery.clear(file);
    try {
      return opened(Sqlite, file, wanted, check);
    } catch (error) {
      if (!recovery?.isBegunAnew(error)) throw error;
      recovery.clear(file, error);
      return opened(Sqlite, file, wanted, check);
    }
  });
}

/** Does work while no process that asks likewise opens a database of a folder. */
export async function whileNobodyOpens<Result>(folder: string, work: () => Result): Promise<Result> {
  const { default: Sqlite } = await import('libsql');
  return locked(Sqlite, folder, work);
}

/** Tells the file in a place from any other; undefined where there is none. */
export function fileAt(name: string): string | undefined {
  const stats = statSync(name, { throwIfNoEntry: false, bigint: true });
  return stats && `${stats.dev}:${stats.ino}`;
}

/** Holds a lock meanwhile, which the system takes back should this process end. Must not wait for anything that another does here. */
function locked<Result>(Sqlite: typeof Database, folder: string, work: () => Result): Result {
  const lock = new Sqlite(path.join(folder, 'lock'));
  try {
    lock.pragma(`busy_timeout = ${PATIENCE}`);
    lock.exec('BEGIN EXCLUSIVE');
    try {
      return work();
    } finally {
      // Closing alone would give it back only once the garbage is collected.
      lock.exec('COMMIT');
    }
  } finally {
    lock.close();
  }
}

function opened(
  Sqlite: typeof Database,
  file: string,
  { version, schema, pragmas }: SqliteFile,
  check: (database: Database.Database) => void,
): OpenSqlite {
  const database = new Sqlite(file);
  try {
    database.pragma(`busy_timeout = ${PATIENCE}`);
    database.pragma('journal_mode = WAL');
    for (const pragma of pragmas) database.pragma(pragma);
    const found = versionOf(database);
    if (found > version) throw new Error(`it was written by a later version (${found})`);
    database.exec(`BEGIN IMMEDIATE; ${schema} PRAGMA user_version = ${version}; COMMIT;`);
    check(database);
    return { database, file: fileAt(file) ?? '' };
  } catch (error) {
    database.close();
    throw error;
  }
}

function versionOf(database: Database.Database): number {
  const row = database.prepare('PRAGMA user_version').get() as { readonly user_version: number };
  return row.user_version;
}
