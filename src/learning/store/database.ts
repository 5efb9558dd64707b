import { statSync } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type Database from 'libsql';
import { isDamage, setAside } from './damage.ts';

/** What this version writes; a database of another is not touched. */
const VERSION = 1;
/** Milliseconds for which a write waits while another process writes, which takes far less. */
const PATIENCE = 200;

/** A row has no more than the hour, and ids in no order: within an hour, nothing tells which question came first. */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS questions (
    id INTEGER PRIMARY KEY, hour TEXT NOT NULL, question TEXT NOT NULL, wording TEXT NOT NULL, language TEXT NOT NULL,
    status TEXT NOT NULL, confidence REAL NOT NULL, version TEXT NOT NULL, articles TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS questions_by_hour ON questions (hour);
  CREATE TABLE IF NOT EXISTS votes (
    person TEXT NOT NULL, answer TEXT NOT NULL, hour TEXT NOT NULL, vote TEXT NOT NULL, question TEXT NOT NULL,
    wording TEXT NOT NULL, language TEXT NOT NULL, status TEXT NOT NULL, articles TEXT NOT NULL,
    PRIMARY KEY (person, answer)
  ) STRICT, WITHOUT ROWID;
  PRAGMA user_version = ${VERSION};
`;

/** The folder of the question log below that of all data. */
export function questionFolder(dataDir: string): string {
  return path.join(dataDir, 'questions');
}

function fileIn(folder: string): string {
  return path.join(folder, 'questions.db');
}

/**
 * Looks for questions that were kept below a folder for data.
 * @returns why they cannot be reached: `ENOENT` where none were ever kept; undefined where they can
 */
export async function questionsFault(dataDir: string): Promise<NodeJS.ErrnoException | undefined> {
  return access(fileIn(questionFolder(dataDir))).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error,
  );
}

/** Whether questions were ever kept below a folder for data. */
export async function hasQuestions(dataDir: string): Promise<boolean> {
  return (await questionsFault(dataDir)) === undefined;
}

/** A database that is open, and the file that it is. */
export interface OpenQuestions {
  readonly database: Database.Database;
  /** Tells the file from another in its place. */
  readonly file: string;
}

/** What is done about a damaged file; without it, opening fails. */
export interface Recovery {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The file, as it was opened, that turned out to be damaged later on. */
  readonly damaged?: string;
  /** Is told the folder into which it was moved. */
  onDamage(copy: string): void;
}

/**
 * Opens the database of a folder (SQLite, with a write-ahead log), which is made if it does not exist. Whatever is deleted is
 * overwritten. One at a time does so, so that what another has just begun is not taken for the damaged one.
 * @throws Error when it cannot be read or written, is damaged, or is of another version
 */
export async function openQuestionDatabase(folder: string, recovery?: Recovery): Promise<OpenQuestions> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Loaded only when needed, so that a machine for which there is no build of it can run everything else.
  const { default: Sqlite } = await import('libsql');
  const file = fileIn(folder);
  return locked(Sqlite, folder, () => {
    if (recovery?.damaged !== undefined && recovery.damaged === fileAt(file))
      recovery.onDamage(setAside(file, recovery.now));
    try {
      return opened(Sqlite, file);
    } catch (error) {
      if (!recovery || !isDamage(error)) throw error;
      recovery.onDamage(setAside(file, recovery.now));
      return opened(Sqlite, file);
    }
  });
}

/** Whether a file is still the one in its place. */
export function isInPlace(folder: string, file: string): boolean {
  return fileAt(fileIn(folder)) === file;
}

function fileAt(name: string): string | undefined {
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

function opened(Sqlite: typeof Database, file: string): OpenQuestions {
  const database = new Sqlite(file);
  try {
    database.pragma(`busy_timeout = ${PATIENCE}`);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('secure_delete = ON');
    const version = versionOf(database);
    if (version > VERSION) throw new Error(`it was written by a later version (${version})`);
    database.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT;`);
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

/** Does work that survives a power cut once it is done. */
export function durably<Result>(database: Database.Database, work: () => Result): Result {
  database.pragma('synchronous = FULL');
  try {
    return database.transaction(work).immediate() as Result;
  } finally {
    database.pragma('synchronous = NORMAL');
  }
}
