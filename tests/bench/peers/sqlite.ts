import { createRequire } from 'node:module';
import path from 'node:path';
import { messageOf } from '../../../src/errors.ts';
import { sentenceTexts } from '../corpus/sentence-texts.ts';
import { LIMIT, type Peer, type SearchIndex } from './peer.ts';

/** What better-sqlite3 and Node's own SQLite have in common, as far as it is needed. */
interface Database {
  exec(sql: string): unknown;
  prepare(sql: string): { run(...values: unknown[]): unknown; all(...values: unknown[]): unknown[] };
  close(): void;
}

/** SQLite FTS5 as shipped, ranked by its BM25; the text itself is not stored, as in plain MiniSearch. */
export const sqlitePeer: Peer = {
  build: async ({ articles }, folder) => {
    const database = openDatabase(fileIn(folder));
    database.exec('PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF');
    database.exec(`${CREATE}; BEGIN`);
    const insert = database.prepare('INSERT INTO sentences (rowid, text) VALUES (?, ?)');
    let id = 0;
    for (const text of sentenceTexts(articles)) insert.run(id++, text);
    database.exec('COMMIT');
    return searchIndex(database);
  },
  load: async (_, folder) => searchIndex(openDatabase(fileIn(folder))),
};

/** Why there is no SQLite with FTS5 here. */
export async function sqliteMissing(): Promise<string | undefined> {
  try {
    const database = openDatabase(':memory:');
    database.exec(CREATE);
    database.close();
    return undefined;
  } catch (error) {
    return `no SQLite with FTS5 (${firstLine(messageOf(error))}): run npm install --no-save better-sqlite3@12`;
  }
}

const CREATE = "CREATE VIRTUAL TABLE sentences USING fts5(text, content = '')";

function openDatabase(file: string): Database {
  const require = createRequire(import.meta.url);
  try {
    const BetterSqlite = require('better-sqlite3') as new (name: string) => Database;
    return new BetterSqlite(file);
  } catch {
    // Not installed, or built for another Node.
    const { DatabaseSync } = require('node:sqlite') as { DatabaseSync: new (name: string) => Database };
    return new DatabaseSync(file);
  }
}

function searchIndex(database: Database): SearchIndex {
  const select = database.prepare(
    `SELECT rowid FROM sentences WHERE sentences MATCH ? ORDER BY rank LIMIT ${LIMIT}`,
  );
  return {
    ask: ({ text }) => {
      const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      const rows = select.all(words.map((word) => `"${word}"`).join(' OR ')) as { rowid: number }[];
      return rows.map(({ rowid }) => rowid);
    },
    save: async () => {}, // It is in its file.
    close: () => database.close(),
  };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!;
}

function fileIn(folder: string): string {
  return path.join(folder, 'sentences.sqlite');
}
