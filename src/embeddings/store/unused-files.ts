import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { deleteDatabase } from '../../storage/sqlite/damage.ts';
import { whileNobodyOpens } from '../../storage/sqlite/database.ts';

const DATABASE_END = '.db';

/** Deletes the files of models that were used last before a moment (milliseconds since 1970), other than the one that is in use. */
export async function deleteUnusedFiles(folder: string, inUse: string, before: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(DATABASE_END) && name !== inUse);
  for (const name of names) {
    const file = path.join(folder, name);
    const { mtimeMs } = await stat(file);
    if (mtimeMs < before) await whileNobodyOpens(folder, () => deleteDatabase(file));
  }
}
