import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { replaceFile } from '../../import/store/atomic-write.ts';
import { isAsImported } from '../../import/store/compose.ts';

/** Articles that wait for an administrator, in a folder that nothing is quoted from. */
export interface HeldFiles {
  readonly folder: string;
  write(file: string, text: string): Promise<void>;
  /** The text, with whatever an administrator has corrected in it; undefined when the file is gone. */
  read(file: string): Promise<string | undefined>;
  drop(file: string): Promise<void>;
  /** Removes files that are not among these, except those that a person has written or changed. */
  dropOthers(known: ReadonlySet<string>): Promise<void>;
}

/** @param folder made when something is held */
export function heldFilesIn(folder: string): HeldFiles {
  const read = (file: string) => readFile(path.join(folder, file), 'utf8').catch(() => undefined);
  const drop = (file: string) => rm(path.join(folder, file), { force: true });
  return {
    folder,
    read,
    drop,
    write: async (file, text) => {
      await mkdir(folder, { recursive: true });
      await replaceFile(path.join(folder, file), text);
    },
    dropOthers: async (known) => {
      const names = await readdir(folder).catch(() => []);
      for (const name of names.filter((each) => !known.has(each))) {
        const text = await read(name);
        if (text !== undefined && isAsImported(text)) await drop(name);
      }
    },
  };
}
