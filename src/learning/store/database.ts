import { access, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type Database from 'libsql';

/** What this version writes; a database of another is not touched. */
const VERSION = 1;
/** Milliseconds for which a write waits while another process writes, which takes far less. */
const PATIENCE = 1_000;

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

/** Whether questions were ever kept below a folder for data. */
export async function hasQuestions(dataDir: string): Promise<boolean> {
  return access(fileIn(questionFolder(dataDir))).then(
    () => true,
    () => false,
  );
}

/**
 * Opens the database of a folder (SQLite, with a write-ahead log), which is made if it does not exist. Whatever is deleted is
 * overwritten.
 * @throws Error when it cannot be read or written, is damaged, or is of another version
 */
export async function openQuestionDatabase(folder: string): Promise<Database.Database> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Loaded only when needed, so that a machine for which there is no build of it can run everything else.
  const { default: Sqlite } = await import('libsql');
  const database = new Sqlite(fileIn(folder));
  try {
    database.pragma(`busy_timeout = ${PATIENCE}`);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    database.pragma('secure_delete = ON');
    const version = versionOf(database);
    if (version > VERSION) throw new Error(`it was written by a later version (${version})`);
    database.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT;`);
    return database;
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
