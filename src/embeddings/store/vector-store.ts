import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../../corpus/types.ts';
import { messageOf } from '../../errors.ts';
import type { Log } from '../../log.ts';
import type { QuantisedVector } from '../../retrieval/index.ts';
import { deleteDatabase } from '../../storage/sqlite/damage.ts';
import type { SqliteRecovery } from '../../storage/sqlite/database.ts';
import { HeldDatabase } from '../../storage/sqlite/held-database.ts';
import { passageForms } from '../making/passage-forms.ts';
import type { ModelIdentity } from '../types.ts';
import { passageKey } from './sealed-vector.ts';
import { deleteUnusedFiles } from './unused-files.ts';
import { type KeyedVector, OtherModel, VECTORS_END, VectorFile } from './vector-file.ts';

const DAY_MS = 86_400_000;
/** Milliseconds after which what was not used is deleted, 30 days: time enough to come back to a model or to articles. */
const UNUSED_MS = 30 * DAY_MS;
/** Vectors that are read or written without a pause: a few milliseconds. */
const PORTION = 256;
/** Ids among which is deleted without a pause: a few milliseconds. */
const DELETED_IDS = 500;

/** Failures that pass by themselves, or with which a file that is deleted would not help. */
const PASSING = /^SQLITE_(?:FULL|BUSY|LOCKED|IOERR|NOMEM|CANTOPEN|PERM)/;

/** What vectors are kept with. */
export interface VectorStoreOptions {
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * The vectors of one model's sentences, by content. It never fails: what cannot be read counts as not there, what cannot be written
 * is told once.
 */
export interface VectorStore {
  /** The vectors kept under some keys, in the order of these. */
  get(keys: readonly Buffer[]): Promise<(QuantisedVector | undefined)[]>;
  /** The vectors of sentences of an article, in their order. */
  lookUp(article: Article, sentences: readonly number[]): Promise<(QuantisedVector | undefined)[]>;
  put(entries: readonly KeyedVector[]): Promise<void>;
  /** Deletes what has not been used for 30 days; to be called once all that is used has been read. */
  deleteUnused(): Promise<void>;
  close(): Promise<void>;
}

/** The vectors of a model below a folder for data; opened when first used. */
export function openVectorStore(
  dataDir: string,
  identity: ModelIdentity,
  { log, now = Date.now }: VectorStoreOptions,
): VectorStore {
  const held = holdFile(path.join(dataDir, 'vectors'), identity, log, now);
  const get = (keys: readonly Buffer[]) =>
    inPortions(keys, async (portion) => {
      const read = await held.use((file) => file.read(portion, now()));
      return read?.result ?? portion.map(() => undefined);
    });
  return {
    get,
    lookUp: (article, sentences) => get(sentences.map((at) => passageKey(passageForms(article, at)))),
    put: async (entries) => {
      await inPortions(entries, async (portion) => {
        await held.use((file) => file.write(portion, now()));
        return [];
      });
    },
    deleteUnused: () => deleteUnused(held, now() - UNUSED_MS),
    close: () => held.close(),
  };
}

async function inPortions<Item, Result>(
  items: readonly Item[],
  work: (portion: readonly Item[]) => Promise<readonly Result[]>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let from = 0; from < items.length; from += PORTION) {
    if (from > 0) await nextTurn();
    results.push(...(await work(items.slice(from, from + PORTION))));
  }
  return results;
}

async function deleteUnused(held: HeldDatabase<VectorFile>, before: number): Promise<void> {
  const last = (await held.use((file) => file.lastId()))?.result ?? 0;
  for (let from = 0; from <= last; from += DELETED_IDS) {
    await held.use((file) => file.deleteUnused(from, from + DELETED_IDS - 1, before));
    await nextTurn();
  }
}

function holdFile(
  folder: string,
  identity: ModelIdentity,
  log: Log,
  now: () => number,
): HeldDatabase<VectorFile> {
  let wasOpened = false;
  const recovery: SqliteRecovery = {
    // Once opened, another process has found another model: its vectors are as good as these would be.
    isBegunAnew: (error) =>
      error instanceof OtherModel ? !wasOpened : !PASSING.test((error as { code?: string }).code ?? ''),
    clear: (file, error) => {
      deleteDatabase(file);
      const reason = error === undefined ? 'damaged' : messageOf(error);
      log.warn({ reason }, 'the vectors of sentences that were kept cannot be used: they are made again');
    },
  };
  const open = async (damaged: string | undefined): Promise<VectorFile> => {
    const file = await VectorFile.open(folder, identity, { ...recovery, damaged });
    file.touch(now());
    if (!wasOpened) {
      const before = now() - UNUSED_MS;
      await deleteUnusedFiles(folder, `${identity.fingerprint}${VECTORS_END}`, before).catch(() => {});
    }
    wasOpened = true;
    return file;
  };
  let toldAt = Number.NEGATIVE_INFINITY;
  const onFailure = (error: unknown) => {
    // On a full disk, reading goes on between writes that fail: this is told once a day.
    if (Math.abs(now() - toldAt) < DAY_MS) return;
    toldAt = now();
    log.warn({ reason: messageOf(error) }, 'vectors of sentences cannot be kept, or read, on the disk');
  };
  return new HeldDatabase({ open, onFailure, now });
}
