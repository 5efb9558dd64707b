import { randomBytes } from 'node:crypto';
import { link, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file that appears whole or not at all.
 * @returns false when a file of this name is there already; it stays as it is
 */
export async function writeNewFile(file: string, text: string): Promise<boolean> {
  await mkdir(path.dirname(file), { recursive: true });
  return withTemporary(file, text, async (temporary) => {
    try {
      await link(temporary, file);
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      return renameUnlessThere(temporary, file); // Some file systems have no hard links.
    }
  });
}

/** Replaces a file's content at once: readers see the old or the new, never a part. */
export async function replaceFile(file: string, text: string): Promise<void> {
  await withTemporary(file, text, (temporary) => rename(temporary, file));
}

/** The temporary file begins with a dot, which the reader of articles passes over. */
async function withTemporary<T>(
  file: string,
  text: string,
  use: (temporary: string) => Promise<T>,
): Promise<T> {
  const name = `.${randomBytes(6).toString('hex')}.tmp`;
  const temporary = path.join(path.dirname(file), name);
  try {
    await writeFile(temporary, text, { flag: 'wx', flush: true });
    return await use(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
}

async function renameUnlessThere(temporary: string, file: string): Promise<boolean> {
  const there = await stat(file).catch(() => undefined);
  if (!there) await rename(temporary, file);
  return !there;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
}
