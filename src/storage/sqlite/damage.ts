import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { damagedAt, damagedFolder } from '../damaged.ts';

/** What SQLite says of a file that is damaged; a full disk, a lock and whatever else passes are none of these. */
const DAMAGED = /^SQLITE_(?:CORRUPT|NOTADB)/;

/** Whether a failure says that the file of a database is damaged. */
export function isDamage(error: unknown): boolean {
  return DAMAGED.test((error as { readonly code?: string }).code ?? '');
}

/**
 * Moves a database with its log of writes into a folder beside it, for whoever can save something of it. Nobody may open it meanwhile;
 * a process that has it open goes on writing into the moved files.
 * @returns the folder
 */
export function setAside(file: string, now: number): string {
  const copy = damagedFolder(path.dirname(file), new Date(now));
  mkdirSync(copy, { mode: 0o700 });
  for (const name of filesOf(file))
    if (existsSync(name)) renameSync(name, path.join(copy, path.basename(name)));
  return copy;
}

/** Deletes a database with its log of writes; nobody may open it meanwhile. Whoever has it open goes on in what is deleted. */
export function deleteDatabase(file: string): void {
  for (const name of filesOf(file)) rmSync(name, { force: true });
}

function filesOf(file: string): string[] {
  return [file, `${file}-wal`, `${file}-shm`];
}

/** Deletes what was set aside before a moment: what people asked may be in it too. */
export async function deleteSetAside(folder: string, before: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const old = names.filter((name) => (damagedAt(name) ?? before) < before);
  for (const name of old) await rm(path.join(folder, name), { recursive: true, force: true });
}
