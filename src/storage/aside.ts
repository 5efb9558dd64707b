import { copyFile, link, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { damagedFolder } from './damaged.ts';
import files from './data/files.json' with { type: 'json' };

const DATABASE = new RegExp(files.database);
const CONTENTS = new RegExp(files.contents);

/** The files of a database as they were found, kept while it is opened: opening throws away what it cannot read. */
export interface Aside {
  /** There was nothing. */
  readonly isEmpty: boolean;
  /** A database was there before, without the file that names its parts: opened, it would begin anew. */
  readonly isHeadless: boolean;
  /** A start that was broken off had put files aside: what is in their place may be less than they hold. */
  readonly isLeft: boolean;
  /** Forgets them: nothing was wrong. */
  forget(): Promise<void>;
  /** Brings them into another folder too, to be worked on; copied, they need room. */
  linkTo(folder: string): Promise<void>;
  copyTo(folder: string): Promise<void>;
  /** Keeps them for good; the result is the folder. */
  keep(now: Date): Promise<string>;
}

/** Puts the files of a database aside. */
export async function putAside(folder: string): Promise<Aside> {
  const aside = path.join(folder, files.aside);
  const done = path.join(folder, files.done);
  await rm(done, { recursive: true, force: true });
  const found = await readdir(folder);
  const isLeft = found.includes(files.aside);
  await mkdir(aside, { recursive: true });
  await bring(folder, aside, linkOrCopy);
  if (found.includes(files.seal)) await copyFile(path.join(folder, files.seal), path.join(aside, files.seal));
  // Of a start that was broken off, they may be there alone.
  const kept = await readdir(aside);
  const hasContents = kept.some((name) => CONTENTS.test(name));
  return {
    isEmpty: !hasContents && !kept.includes(files.current),
    isHeadless: hasContents && !kept.includes(files.current),
    isLeft,
    forget: async () => {
      // At once: half of them would be mixed with what is in their place.
      await rename(aside, done);
      await rm(done, { recursive: true, force: true });
    },
    linkTo: (target) => renew(aside, target, linkOrCopy),
    copyTo: (target) => renew(aside, target, copyFile),
    keep: async (now) => {
      const kept = damagedFolder(folder, now);
      await rename(aside, kept);
      return kept;
    },
  };
}

type Bring = (file: string, target: string) => Promise<void>;

async function renew(from: string, to: string, way: Bring): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(to);
  await bring(from, to, way);
}

async function bring(from: string, to: string, way: Bring): Promise<void> {
  for (const name of await readdir(from))
    if (DATABASE.test(name)) await way(path.join(from, name), path.join(to, name));
}

/** A link does, since LevelDB never changes its files in place. */
async function linkOrCopy(file: string, target: string): Promise<void> {
  try {
    await link(file, target);
  } catch (error) {
    // Already there: a start that was broken off has put it aside.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await copyFile(file, target);
  }
}
