import { constants } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import files from './data/files.json' with { type: 'json' };
import type { Digest } from './digest.ts';

/** A seal is written in place, in one piece of one block of the disk. */
const BYTES = 256;

const digestSchema = z.object({ entries: z.int(), sum: z.string() });
const sealSchema = z.object({ now: digestSchema, next: digestSchema });

/** What a database must hold, noted outside it: as it is, or as the write that was under way would leave it. */
export interface Seal {
  readonly now: Digest;
  readonly next: Digest;
}

/** Reads the seal of a folder; `missing` when it has none, `unreadable` when it is damaged itself. */
export async function readSeal(folder: string): Promise<Seal | 'missing' | 'unreadable'> {
  try {
    return sealSchema.parse(JSON.parse(await readFile(path.join(folder, files.seal), 'utf8')));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable';
  }
}

/**
 * Writes the seal.
 * @param waits until it is safe on disk: a write that it announces must not get there before it
 */
export async function writeSeal(folder: string, seal: Seal, waits = true): Promise<void> {
  const handle = await open(path.join(folder, files.seal), constants.O_WRONLY | constants.O_CREAT, 0o600);
  try {
    await handle.write(`${JSON.stringify(seal).padEnd(BYTES - 1)}\n`, 0);
    if (waits) await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether entries are those that a seal names. */
export function isSealed({ now, next }: Seal, { entries, sum }: Digest): boolean {
  return [now, next].some((digest) => digest.entries === entries && digest.sum === sum);
}
