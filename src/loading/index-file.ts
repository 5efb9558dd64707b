import { createHash, randomBytes } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../config.ts';
import { messageOf } from '../errors.ts';
import { decodeIndex, encodeIndex } from '../retrieval/index.ts';
import { prepareFolder } from '../storage/folder.ts';
import { codeFingerprint } from './code-fingerprint.ts';
import type { LoadConfig } from './loader.ts';

/** Milliseconds after which a temporary index file counts as abandoned by a process that was killed. */
const ABANDONED_MS = 3_600_000;
/** Read at once; a system refuses more than two gigabytes. */
const READ_BYTES = 2 ** 28;

type OnNote = (note: string) => void;

/** Loading with a saved index, which is kept next to the preferences. */
export function withSavedIndex(config: Pick<Config, 'dataDir'> & Omit<LoadConfig, 'indexDir'>): LoadConfig {
  const { seedsDir, maxArticleBytes, wordSearch, dataDir } = config;
  return { seedsDir, maxArticleBytes, wordSearch, indexDir: path.join(dataDir, 'index') };
}

/** The file that holds the index over a folder of articles; each folder has its own. */
export function indexFileOf({ seedsDir, indexDir }: LoadConfig): string | undefined {
  if (indexDir === undefined) return undefined;
  const key = createHash('sha256').update(path.resolve(seedsDir)).digest('hex').slice(0, 12);
  return path.join(indexDir, `${key}.index`);
}

/**
 * Reads the saved index; one that is damaged or of another version is ignored, with a note that says why.
 * @returns the pack in it, in memory that threads can share
 */
export async function readIndexFile(config: LoadConfig, onNote: OnNote): Promise<Uint8Array | undefined> {
  const file = indexFileOf(config);
  if (file === undefined) return undefined;
  try {
    const decoded = decodeIndex(await readShared(file), await codeFingerprint());
    if ('pack' in decoded) return decoded.pack;
    onNote(`the saved index is not used: ${decoded.reason}`);
  } catch (error) {
    if (!isMissing(error)) onNote(`the saved index cannot be read: ${messageOf(error)}`);
  }
  return undefined;
}

/** A file that is cut off meanwhile ends in zeros, which the digest tells. */
async function readShared(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const bytes = new Uint8Array(new SharedArrayBuffer(size));
    for (let at = 0; at < size; ) {
      const { bytesRead } = await handle.read(bytes, at, Math.min(READ_BYTES, size - at), at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return bytes;
  } finally {
    await handle.close();
  }
}

/** Saves a pack, whole or not at all; where that fails, the next start only takes longer. */
export async function writeIndexFile(config: LoadConfig, pack: Uint8Array, onNote: OnNote): Promise<void> {
  const file = indexFileOf(config);
  if (file === undefined) return;
  const temporary = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await prepareFolder(path.dirname(file), 'DATA_DIR');
    await removeAbandoned(path.dirname(file));
    const handle = await open(temporary, 'wx');
    try {
      for (const part of encodeIndex(pack)) await handle.writeFile(part);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {}); // In a read-only folder this fails too.
    onNote(`the index cannot be saved: ${messageOf(error)}`);
  }
}

async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    if (!name.endsWith('.tmp') || Date.now() - (await stat(file)).mtimeMs < ABANDONED_MS) continue;
    await rm(file, { force: true });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'ENOENT';
}
