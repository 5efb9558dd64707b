import { utimesSync } from 'node:fs';
import path from 'node:path';
import type Database from 'libsql';
import type { QuantisedVector } from '../../retrieval/index.ts';
import {
  fileAt,
  type OpenSqlite,
  openSqlite,
  type SqliteFile,
  type SqliteRecovery,
} from '../../storage/sqlite/database.ts';
import type { Holdable } from '../../storage/sqlite/held-database.ts';
import { isSameProbe } from '../same-model.ts';
import type { ModelIdentity } from '../types.ts';
import { sealProbe, sealVector, unsealProbe, unsealVector } from './sealed-vector.ts';

const VERSION = 1;
/** How files of vectors end; those of another version are files of their own. */
export const VECTORS_END = `.v${VERSION}.db`;

/** Days since 1970 on which a vector was used last, to a week; rows lie in the order in which they came, most often read in it too. */
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS model (id INTEGER PRIMARY KEY CHECK (id = 1), probe BLOB NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS vectors (
    id INTEGER PRIMARY KEY, used INTEGER NOT NULL, key BLOB NOT NULL UNIQUE, vector BLOB NOT NULL
  ) STRICT;
`;

/** No wait for the disk: a vector that a power cut damages is noticed, and made again. */
const PRAGMAS = ['synchronous = OFF'];

const DAY_MS = 86_400_000;

/** Days for which a vector's use is not noted again: each note is a write. */
const NOTED_DAYS = 7;

const UNREADABLE = 'what was just written cannot be read';

/** What is kept is of another model than the one whose vectors are to be kept. */
export class OtherModel extends Error {}

/** A vector to be kept, and what tells its passage from others. */
export interface KeyedVector {
  readonly key: Buffer;
  readonly vector: QuantisedVector;
}

type Row = readonly [id: number, used: number, key: Buffer | null, vector: Buffer | null];

/** Vectors of one model on disk, which any number of processes may read and write at once. All methods throw where that fails. */
export class VectorFile implements Holdable {
  readonly file: string;
  readonly #name: string;
  readonly #dimensions: number;
  readonly #database: Database.Database;
  #touched = Number.NEGATIVE_INFINITY;

  private constructor({ database, file }: OpenSqlite, name: string, dimensions: number) {
    this.#database = database;
    this.file = file;
    this.#name = name;
    this.#dimensions = dimensions;
  }

  /**
   * Opens the file of a model in a folder, both made if they do not exist.
   * @throws OtherModel where the probe kept is another's, or cannot be read
   */
  static async open(folder: string, identity: ModelIdentity, recovery: SqliteRecovery): Promise<VectorFile> {
    const wanted: SqliteFile = {
      folder,
      name: `${identity.fingerprint}${VECTORS_END}`,
      version: VERSION,
      schema: SCHEMA,
      pragmas: PRAGMAS,
    };
    const open = await openSqlite(wanted, recovery, (database) => checkProbe(database, identity.probe));
    return new VectorFile(open, path.join(folder, wanted.name), identity.dimensions);
  }

  isInPlace(): boolean {
    return fileAt(this.#name) === this.file;
  }

  /**
   * Vectors by their keys, in the order of these; notes that they are used.
   * @param now milliseconds since 1970
   */
  read(keys: readonly Buffer[], now: number): (QuantisedVector | undefined)[] {
    const today = dayOf(now);
    this.touch(now);
    // Cast, since libsql ends the process for a text that is none, as a damaged file may hold.
    const select = `SELECT id, CAST(used AS INTEGER), CAST(key AS BLOB), CAST(vector AS BLOB) FROM vectors WHERE key IN (${marks(keys)})`;
    const rows = this.#database.prepare(select).raw().all(keys) as Row[];
    const unnoted = rows.filter(([, used]) => used < today - NOTED_DAYS || used > today).map(([id]) => id);
    if (unnoted.length > 0)
      this.#database.prepare(`UPDATE vectors SET used = ${today} WHERE id IN (${unnoted.join()})`).run();
    const found = new Map<string, QuantisedVector>();
    for (const [, , key, sealed] of rows) {
      const vector = key && sealed ? unsealVector(key, sealed, this.#dimensions) : undefined;
      if (key && vector) found.set(key.toString('hex'), vector);
    }
    return keys.map((key) => found.get(key.toString('hex')));
  }

  /**
   * Keeps vectors, all or none, in the place of whatever has their keys.
   * @throws Error of SQLite's code for damage, where they cannot be read then: SQLite may not notice that an index is damaged
   */
  write(entries: readonly KeyedVector[], now: number): void {
    this.touch(now);
    const rows = entries.map(({ key, vector }) => [dayOf(now), key, sealVector(key, vector)]);
    const insert = `INSERT OR REPLACE INTO vectors (used, key, vector) VALUES ${rows.map((row) => `(${marks(row)})`).join()}`;
    this.#database.prepare(insert).run(rows.flat());
    const read = this.read(
      entries.map(({ key }) => key),
      now,
    );
    if (read.includes(undefined)) throw Object.assign(new Error(UNREADABLE), { code: 'SQLITE_CORRUPT' });
  }

  /** The greatest id there is. */
  lastId(): number {
    const [[last] = [0]] = this.#database.prepare('SELECT max(id) FROM vectors').raw().all() as [
      number | null,
    ][];
    return last ?? 0;
  }

  /** Deletes what was used last before a moment, from one id to another. */
  deleteUnused(from: number, to: number, before: number): void {
    this.#database
      .prepare('DELETE FROM vectors WHERE id BETWEEN ? AND ? AND used < ?')
      .run([from, to, dayOf(before)]);
  }

  /** Notes on the file, once a day, that it is used. */
  touch(now: number): void {
    if (Math.abs(now - this.#touched) < DAY_MS) return;
    utimesSync(this.#name, new Date(now), new Date(now));
    this.#touched = now;
  }

  close(): void {
    this.#database.close();
  }
}

/** At most one row; fails where a table that was damaged has no such columns. */
function rowsOf(database: Database.Database): unknown[] {
  return database
    .prepare('SELECT id, used, CAST(key AS BLOB), CAST(vector AS BLOB) FROM vectors LIMIT 1')
    .raw()
    .all();
}

function checkProbe(database: Database.Database, probe: Float32Array): void {
  const rows = database.prepare('SELECT CAST(probe AS BLOB) FROM model').raw().all() as [Buffer | null][];
  const [kept] = rows[0] ?? [];
  const hasVectors = rowsOf(database).length > 0;
  if (kept) {
    const found = unsealProbe(kept);
    if (!found || !isSameProbe(found, probe)) throw new OtherModel('they are of another model');
    return;
  }
  if (hasVectors) throw new OtherModel('it is not known of which model they are');
  database.prepare('INSERT INTO model VALUES (1, ?)').run([sealProbe(probe)]);
}

function dayOf(now: number): number {
  return Math.floor(now / DAY_MS);
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join();
}
