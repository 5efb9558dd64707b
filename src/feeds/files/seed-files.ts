import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeNewFile } from '../../import/store/atomic-write.ts';
import { isAsImported } from '../../import/store/compose.ts';

/** What became of a file that was to be removed. */
export type Removal = 'removed' | 'by-hand' | 'missing';

/** The articles' files, as far as they are taken away again. */
export interface SeedFiles {
  /** Where copies of removed files are kept. */
  readonly removedFolder: string;
  /** Whether a file is exactly as an import wrote it, with nothing beside it; false when it is not there. */
  isOurs(file: string): Promise<boolean>;
  isThere(file: string): Promise<boolean>;
  /** Undefined when it is not there or cannot be read. */
  read(file: string): Promise<string | undefined>;
  /** Moves a file out of the folder, unless a person wrote or changed it. After a crash in the middle it can be done again. */
  remove(file: string): Promise<Removal>;
}

/**
 * @param seedsDir the articles' folder
 * @param removedFolder made when something is removed
 */
export function seedFilesIn(seedsDir: string, removedFolder: string): SeedFiles {
  const at = (file: string) => path.join(seedsDir, file);
  const read = (file: string) => readFile(at(file), 'utf8').catch(() => undefined);
  const isThere = (file: string) => exists(at(file));
  const isUntouched = async (file: string, text: string) =>
    isAsImported(text) && !(await isThere(file.replace(/\.[^./]+$/, '.yaml')));
  return {
    removedFolder,
    isThere,
    read,
    isOurs: async (file) => {
      const text = await read(file);
      return text !== undefined && isUntouched(file, text);
    },
    remove: async (file) => {
      const text = await read(file);
      if (text === undefined) return 'missing';
      if (!(await isUntouched(file, text))) return 'by-hand';
      await keepCopy(path.join(removedFolder, file), text);
      await rm(at(file), { force: true });
      return 'removed';
    },
  };
}

/** Keeps a text under a name, or under the next one where an earlier text has that. */
async function keepCopy(file: string, text: string): Promise<void> {
  const { dir, name, ext } = path.parse(file);
  for (let number = 1; ; number++) {
    const copy = number === 1 ? file : path.join(dir, `${name}-${number}${ext}`);
    if (await writeNewFile(copy, text)) return;
    if ((await readFile(copy, 'utf8').catch(() => undefined)) === text) return;
  }
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
