import { type Changes, changesBetween, type Digest } from './digest.ts';
import { type Damage, openDatabase, renewed, write } from './open-database.ts';
import { writeSeal } from './seal.ts';

/** Texts by key that survive crashes, power cuts, full and damaged disks. */
export interface DurableEntries {
  /** As they were when they were opened. */
  readonly found: ReadonlyMap<string, string>;
  /**
   * Makes changes, all or none, and resolves when they are safe on disk. Where that fails nothing is changed, and a later
   * write may succeed.
   */
  write(changes: Changes): Promise<void>;
  has(key: string): boolean;
  /** Has nothing left in the files of what was taken away. */
  clean(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the entries kept in a folder (LevelDB), which is made if it does not exist.
 * @param onDamage told when the files are not as they were left; what could be read of them is there, and they are kept as found
 * @throws what LevelDB throws, with its reason as the cause; `LEVEL_LOCKED` when another process has them open
 */
export async function openDurableEntries(
  folder: string,
  onDamage: (damage: Damage) => void,
): Promise<DurableEntries> {
  let { database, entries } = await openDatabase(folder, onDamage);
  const found = new Map(entries.texts);
  let isSound = true;
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  };
  const writeSealed = async (now: Digest, changes: Changes) => {
    const next = entries.digest();
    await writeSeal(folder, { now, next });
    isSound = false;
    await write(database, changes);
    isSound = true;
    // Else the loss of this write alone could not be told from one that never was. It is no less done where this fails.
    await writeSeal(folder, { now: next, next }, false).catch(() => {});
  };
  /** After a write that failed, LevelDB would lose what is written behind it: it is opened anew, and what it holds is made right. */
  const reopen = async () => {
    await database.close();
    const opened = await openDatabase(folder, onDamage);
    database = opened.database;
    await writeSealed(opened.entries.digest(), changesBetween(opened.entries.texts, entries.texts));
  };
  const change = async (changes: Changes) => {
    if (!isSound) await reopen();
    const now = entries.digest();
    const before = entries.apply(changes);
    try {
      await writeSealed(now, changes);
    } catch (error) {
      entries.apply(before);
      throw error;
    }
  };
  const renew = async () => {
    if (!isSound) await reopen();
    isSound = false;
    database = await renewed(folder, database, entries);
    isSound = true;
  };
  return {
    found,
    write: (changes) => inTurn(() => change(changes)),
    has: (key) => entries.texts.has(key),
    clean: () => inTurn(renew),
    close: () => last.then(() => database.close()),
  };
}
