import { access } from 'node:fs/promises';
import path from 'node:path';
import type Database from 'libsql';
import { isDamage, setAside } from '../../storage/sqlite/damage.ts';
import { fileAt, type OpenSqlite, openSqlite, type SqliteFile } from '../../storage/sqlite/database.ts';

/** What this version writes; a database of another is not touched. */
const VERSION = 1;

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
`;

/** The folder of the question log below that of all data. */
export function questionFolder(dataDir: string): string {
  return path.join(dataDir, 'questions');
}

/** Whatever is deleted is overwritten. */
function questionFile(folder: string): SqliteFile {
  const pragmas = ['synchronous = NORMAL', 'secure_delete = ON'];
  return { folder, name: 'questions.db', version: VERSION, schema: SCHEMA, pragmas };
}

function fileIn(folder: string): string {
  return path.join(folder, questionFile(folder).name);
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
 * Opens the database of a folder, which is made if it does not exist.
 * @throws Error when it cannot be read or written, is damaged, or is of another version
 */
export function openQuestionDatabase(folder: string, recovery?: Recovery): Promise<OpenSqlite> {
  const sqliteRecovery = recovery && {
    damaged: recovery.damaged,
    isBegunAnew: isDamage,
    clear: (file: string) => recovery.onDamage(setAside(file, recovery.now)),
  };
  return openSqlite(questionFile(folder), sqliteRecovery);
}

/** Whether a file is still the one in its place. */
export function isInPlace(folder: string, file: string): boolean {
  return fileAt(fileIn(folder)) === file;
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
