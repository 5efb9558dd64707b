import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DalilError, messageOf } from '../errors.ts';
import { problem } from './problems.ts';
import type { SourceFile } from './read-article.ts';
import type { Problem } from './types.ts';

const ARTICLE = /\.(?:txt|md)$/i;
const SIDECAR = /\.yaml$/i;

/** The article files of a folder (relative names with `/`, sorted), and what is wrong with the folder's contents. */
export interface Listing {
  readonly files: readonly { readonly id: string; readonly file: string; readonly sidecar?: string }[];
  readonly problems: readonly Problem[];
}

/**
 * Lists the articles below a folder, subfolders included, hidden files left out.
 * @throws DalilError `seeds-unreadable` when the folder itself cannot be read
 */
export async function listArticles(directory: string): Promise<Listing> {
  const names = await relativeNames(directory);
  const sidecars = new Map(names.filter((name) => SIDECAR.test(name)).map((name) => [stem(name), name]));
  const problems: Problem[] = [];
  const byId = new Map<string, string>();
  const files = names
    .filter((name) => ARTICLE.test(name))
    .flatMap((file) => {
      const id = path.posix.basename(stem(file));
      const sidecar = sidecars.get(stem(file));
      sidecars.delete(stem(file));
      const twin = byId.get(id);
      if (twin !== undefined) problems.push(problem(file, 'duplicate-id', { detail: twin }));
      if (twin !== undefined) return [];
      byId.set(id, file);
      return [{ id, file, sidecar }];
    });
  for (const sidecar of sidecars.values()) problems.push(problem(sidecar, 'orphan-sidecar'));
  return { files, problems };
}

/** A file of a listing. */
export type ListedFile = Listing['files'][number];

/** Tries at reading a file that is being written meanwhile, and the pause between them in milliseconds. */
const TRIES = 3;
const PAUSE_MS = 150;

/**
 * Reads one listed file and its sidecar, or says why it cannot be read. A file that somebody is writing at this moment
 * is tried again, and refused when it does not settle: half of it would be worse than none.
 */
export async function readSource(
  directory: string,
  listed: ListedFile,
  maxBytes: number,
): Promise<SourceFile | Problem> {
  for (let attempt = 1; ; attempt++) {
    try {
      const before = await fileStamp(directory, listed);
      const source = await readBoth(directory, listed, maxBytes);
      if ('severity' in source || before === (await fileStamp(directory, listed)))
        return 'severity' in source ? source : { ...source, fileStamp: before };
    } catch (error) {
      return problem(listed.file, 'unreadable', { detail: messageOf(error) });
    }
    if (attempt === TRIES) return problem(listed.file, 'unsettled');
    await delay(PAUSE_MS);
  }
}

/**
 * What tells, without reading them, that a file and its sidecar are as they were: sizes and times of change.
 * @throws when one of them is not there
 */
export async function fileStamp(directory: string, { file, sidecar }: ListedFile): Promise<string> {
  const names = sidecar === undefined ? [file] : [file, sidecar];
  const stats = await Promise.all(names.map((name) => stat(path.join(directory, name))));
  return stats.map(({ size, mtimeMs, ctimeMs, ino }) => [size, mtimeMs, ctimeMs, ino].join(':')).join(' ');
}

async function readBoth(directory: string, { id, file, sidecar }: ListedFile, maxBytes: number) {
  const bytes = await readBounded(path.join(directory, file), maxBytes);
  if (bytes === undefined) return tooLarge(file, maxBytes);
  if (sidecar === undefined) return { id, file, bytes };
  const own = await readBounded(path.join(directory, sidecar), maxBytes);
  return own === undefined
    ? tooLarge(sidecar, maxBytes)
    : { id, file, bytes, sidecar: { file: sidecar, bytes: own } };
}

function tooLarge(file: string, maxBytes: number): Problem {
  return problem(file, 'too-large', { detail: `more than ${maxBytes} bytes` });
}

async function readBounded(file: string, maxBytes: number): Promise<Uint8Array | undefined> {
  const { size } = await stat(file);
  if (size > maxBytes) return undefined;
  const bytes = await readFile(file);
  return bytes.length > maxBytes ? undefined : bytes;
}

async function relativeNames(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) =>
        path.relative(directory, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
      )
      .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
      .sort();
  } catch (error) {
    throw new DalilError(
      'seeds-unreadable',
      `The articles' folder "${directory}" cannot be read (${messageOf(error)}): create it, or set SEEDS_DIR to the folder that holds them.`,
      { cause: error },
    );
  }
}

function stem(name: string): string {
  return name.replace(/\.[^./]+$/, '');
}
