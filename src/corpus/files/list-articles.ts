import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { DalilError, messageOf } from '../../errors.ts';
import { problem } from '../problems.ts';
import type { Problem } from '../types.ts';

const ARTICLE = /\.(?:txt|md)$/i;
const SIDECAR = /\.yaml$/i;

/** The article files of a folder (relative names with `/`, sorted), and what is wrong with the folder's contents. */
export interface Listing {
  /** The folder's real path, behind all links. */
  readonly root: string;
  readonly files: readonly { readonly id: string; readonly file: string; readonly sidecar?: string }[];
  readonly problems: readonly Problem[];
}

/** A file of a listing. */
export type ListedFile = Listing['files'][number];

/**
 * Lists the articles below a folder, subfolders included, hidden ones and links to folders left out.
 * @throws DalilError `seeds-unreadable` when the folder itself cannot be read
 */
export async function listArticles(directory: string): Promise<Listing> {
  const { root, entries } = await openFolder(directory);
  const problems: Problem[] = [];
  const names: string[] = [];
  await addNames('', entries, { root, names, problems });
  names.sort();
  const sidecars = new Map(names.filter((name) => SIDECAR.test(name)).map((name) => [stem(name), name]));
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
  return { root, files, problems };
}

async function openFolder(directory: string): Promise<{ root: string; entries: Dirent[] }> {
  try {
    const root = await realpath(directory);
    return { root, entries: await readdir(root, { withFileTypes: true }) };
  } catch (error) {
    throw new DalilError(
      'seeds-unreadable',
      `The articles' folder "${directory}" cannot be read (${messageOf(error)}): create it, or set SEEDS_DIR to the folder that holds them.`,
      { cause: error },
    );
  }
}

interface Found {
  readonly root: string;
  readonly names: string[];
  readonly problems: Problem[];
}

/** Adds the names of all files in a folder and below; what kind of file each is shows when it is read. */
async function addNames(folder: string, entries: readonly Dirent[], found: Found): Promise<void> {
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const name = folder + entry.name;
    if (entry.isDirectory()) await addNamesBelow(name, found);
    else if (entry.isSymbolicLink() && (await isFolder(path.join(found.root, name))))
      found.problems.push(problem(name, 'linked-folder'));
    else found.names.push(name);
  }
}

async function addNamesBelow(folder: string, found: Found): Promise<void> {
  try {
    const entries = await readdir(path.join(found.root, folder), { withFileTypes: true });
    await addNames(`${folder}/`, entries, found);
  } catch (error) {
    found.problems.push(problem(folder, 'unreadable-folder', { detail: messageOf(error) }));
  }
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then(
    (about) => about.isDirectory(),
    () => false, // Reading it says better what is wrong.
  );
}

function stem(name: string): string {
  return name.replace(/\.[^./]+$/, '');
}
