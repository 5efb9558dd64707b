import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const ARCHIVE = /\.tar(?:\.xz|\.gz)?$/;

/**
 * Gives a folder's own content to work on, or, where it holds archives, theirs, unpacked into a folder that is removed
 * afterwards. A folder that is not there holds nothing.
 */
export async function withUnpacked<T>(directory: string, use: (directory: string) => Promise<T>): Promise<T> {
  const archives = (await readdir(directory).catch(() => [])).filter((name) => ARCHIVE.test(name));
  if (archives.length === 0) return use(directory);
  const temporary = await mkdtemp(path.join(tmpdir(), 'dalil-pages-'));
  try {
    for (const archive of archives)
      await promisify(execFile)('tar', ['-xf', path.resolve(directory, archive), '-C', temporary]);
    return await use(temporary);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
