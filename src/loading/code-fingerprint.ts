import { createHash, type Hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The rooms whose code and data decide what a saved index and the articles in it hold. */
const ROOMS = ['text/', 'corpus/', 'retrieval/', 'loading/stored/'];
/** The packages that do so too: another version may have other stems. */
const PACKAGES = ['porter2'];
/** Larger packages, of which the version is looked at: front matter is read by them. */
const VERSIONED = ['yaml', 'zod'];

let known: Promise<string> | undefined;

/** SHA-256 over all code and word lists that an index depends on: another version of Dalil builds a new index. */
export function codeFingerprint(): Promise<string> {
  const rooms = ROOMS.map((room) => new URL(`../${room}`, import.meta.url));
  const folders = PACKAGES.map((name) => new URL('.', manifestOf(name)));
  known ??= fingerprintOf([...rooms, ...folders], VERSIONED.map(manifestOf));
  return known;
}

function manifestOf(name: string): URL {
  return pathToFileURL(createRequire(import.meta.url).resolve(`${name}/package.json`));
}

/** SHA-256 over the version of Unicode and the names and contents of all files below some folders, and of some more files. */
export async function fingerprintOf(folders: readonly URL[], files: readonly URL[] = []): Promise<string> {
  // Which characters are letters, and how they are folded, depends on the version of Unicode.
  const hash = createHash('sha256').update(`${process.versions.unicode}\n`);
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, encoding: 'utf8', withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
      .map(({ parentPath, name }) => `${parentPath}/${name}`);
    for (const name of names.sort()) await addFile(name, hash);
  }
  for (const file of files) await addFile(fileURLToPath(file), hash);
  return hash.digest('hex');
}

async function addFile(name: string, hash: Hash): Promise<void> {
  const content = await readFile(name);
  hash.update(`${name.slice(name.lastIndexOf('/') + 1)} ${content.length}\n`).update(content);
}
