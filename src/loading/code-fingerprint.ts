import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The rooms whose code and data decide what an index holds. */
const ROOMS = ['text/', 'corpus/', 'retrieval/'];
/** The packages that do so too: another version may have other stems. */
const PACKAGES = ['porter2'];

let known: Promise<string> | undefined;

/** SHA-256 over all code and word lists that an index depends on: another version of Dalil builds a new index. */
export function codeFingerprint(): Promise<string> {
  const rooms = ROOMS.map((room) => new URL(`../${room}`, import.meta.url));
  known ??= fingerprintOf([...rooms, ...PACKAGES.map(folderOf)]);
  return known;
}

function folderOf(name: string): URL {
  const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
  return new URL('.', pathToFileURL(manifest));
}

/** SHA-256 over the version of Unicode and the names and contents of all files below some folders. */
export async function fingerprintOf(folders: readonly URL[]): Promise<string> {
  // Which characters are letters, and how they are folded, depends on the version of Unicode.
  const hash = createHash('sha256').update(`${process.versions.unicode}\n`);
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, encoding: 'utf8', withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
      .map(({ parentPath, name }) => `${parentPath}/${name}`);
    for (const file of files.sort()) {
      const content = await readFile(file);
      hash.update(`${file.slice(file.lastIndexOf('/') + 1)} ${content.length}\n`).update(content);
    }
  }
  return hash.digest('hex');
}
