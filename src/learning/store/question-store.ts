import { randomBytes } from 'node:crypto';
import type Database from 'libsql';
import type { Vote } from '../../contract/question-log.ts';
import type { OpenSqlite } from '../../storage/sqlite/database.ts';
import type { Holdable } from '../../storage/sqlite/held-database.ts';
import { DAY_MS, hourOf, type KeptAnswer } from '../kept.ts';
import { durably, isInPlace, openQuestionDatabase, questionFolder, type Recovery } from './database.ts';
import { type Coder, openCoder } from './secret.ts';

/** Rows of a table that are deleted at once: a few milliseconds. */
const PORTION = 1_000;

/** What a person was answered, and when: milliseconds since 1970. */
export interface DatedAnswer {
  readonly kept: KeptAnswer;
  readonly at: number;
}

/** What came of a vote in the store. */
type Toggled = 'kept' | 'changed' | 'withdrawn';

/** Questions and votes on disk, which any number of processes may read and write at once. All methods throw where that fails. */
export class QuestionStore implements Holdable {
  /** For whoever reads what was kept. */
  readonly database: Database.Database;
  /** Tells its file from another in its place. */
  readonly file: string;
  readonly #folder: string;
  readonly #coder: Coder;
  readonly #insert: Database.Statement;

  private constructor(folder: string, { database, file }: OpenSqlite, coder: Coder) {
    this.database = database;
    this.file = file;
    this.#folder = folder;
    this.#coder = coder;
    this.#insert = database.prepare('INSERT INTO questions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  }

  /**
   * Opens the store below a folder for data, which is made if it does not exist.
   * @param recovery what is done where it is damaged: a new one is begun, with the secret of the old
   * @throws Error when it cannot be read or written
   */
  static async open(dataDir: string, recovery?: Recovery): Promise<QuestionStore> {
    const folder = questionFolder(dataDir);
    const open = await openQuestionDatabase(folder, recovery);
    try {
      return new QuestionStore(folder, open, await openCoder(folder));
    } catch (error) {
      open.database.close();
      throw error;
    }
  }

  /** Whether its file is still in its place: another process may have set it aside. */
  isInPlace(): boolean {
    return isInPlace(this.#folder, this.file);
  }

  /** Keeps questions, all or none. They survive the end of the process, however that comes; a power cut may take the last ones. */
  addQuestions(questions: readonly DatedAnswer[]): void {
    const add = this.database.transaction(() => {
      for (const { kept, at } of questions) {
        const { question, wording, language, status, confidence, corpusVersion, articles } = kept;
        const said = [question, wording, language, status, confidence, corpusVersion];
        this.#insert.run(anyId(), hourOf(at), ...said, JSON.stringify(articles));
      }
    });
    add.immediate();
  }

  /**
   * Keeps a vote, or withdraws it where the person has voted so already.
   * @param answer what tells the answer from all others
   */
  vote(personId: string, answer: string, vote: Vote, about: KeptAnswer, now: number): Toggled {
    const key = [this.#coder.person(personId), this.#coder.vote(personId, answer)];
    return durably(this.database, () => {
      const before = this.database
        .prepare('DELETE FROM votes WHERE person = ? AND answer = ? RETURNING vote')
        .get(...key) as { readonly vote: Vote } | undefined;
      if (before?.vote === vote) return 'withdrawn';
      const { question, wording, language, status, articles } = about;
      const said = [hourOf(now), vote, question, wording, language, status, JSON.stringify(articles)];
      this.database.prepare('INSERT INTO votes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(...key, ...said);
      return before ? 'changed' : 'kept';
    });
  }

  /** Deletes all votes of a person; returns how many there were. */
  forget(personId: string): number {
    const code = this.#coder.person(personId);
    return this.#erase(() => this.database.prepare('DELETE FROM votes WHERE person = ?').run(code).changes);
  }

  /**
   * Deletes what is of an hour before a moment, and what a clock that was ahead has put more than a day from now, so much at a time that
   * nobody waits for it.
   * @returns how much that was; 0 once nothing is left
   */
  deleteBefore(moment: number, now: number): number {
    const hours = [hourOf(moment), hourOf(now + DAY_MS)];
    const from = (table: string, key: string) =>
      this.database
        .prepare(
          `DELETE FROM ${table} WHERE (${key}) IN (SELECT ${key} FROM ${table} WHERE hour < ? OR hour > ? LIMIT ${PORTION})`,
        )
        .run(...hours).changes;
    return this.#erase(() => from('questions', 'id') + from('votes', 'person, answer'));
  }

  close(): void {
    this.database.close();
  }

  /** Deletes, and empties the log of writes, in which what was deleted would still stand. */
  #erase(work: () => number): number {
    const count = durably(this.database, work);
    if (count > 0) this.database.pragma('wal_checkpoint(TRUNCATE)');
    return count;
  }
}

/** A whole number of 52 bits. */
function anyId(): number {
  return randomBytes(8).readUIntBE(0, 6) * 16 + (randomBytes(1).readUInt8(0) & 15);
}
