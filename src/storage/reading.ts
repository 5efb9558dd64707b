import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Aside } from './aside.ts';
import { runChild } from './child/run-child.ts';
import files from './data/files.json' with { type: 'json' };
import { unsealed } from './digest.ts';

/** Milliseconds after which reading is given up. */
const LIMIT_MS = 60_000;
/** Reasons that pass by themselves, and are no damage. */
const PASSING = new RegExp(files.passing, 'i');

/** What could be read of a database. */
export interface Read {
  readonly texts: ReadonlyMap<string, string>;
  /** Whether all of it could be read, and was what had been written. */
  readonly isWhole: boolean;
}

/** How a database is read. */
export interface ReadingOptions {
  /** Entries without a seal are taken as they are: earlier versions wrote them so. */
  readonly takesUnsealed: boolean;
  /** With LevelDB's repair before. */
  readonly repair: boolean;
}

/**
 * Reads the files put aside, in a copy of them.
 * @throws when there is no room to do so: a full disk is not damage
 */
export async function readAside(
  folder: string,
  aside: Aside,
  { takesUnsealed, repair }: ReadingOptions,
): Promise<Read> {
  const copy = path.join(folder, files.copy);
  try {
    await (repair ? aside.copyTo(copy) : aside.linkTo(copy));
    const printed = await runChild('read-database', [copy, ...(repair ? ['repair'] : [])], LIMIT_MS);
    // LevelDB ends the process that reads certain damaged files.
    if (printed?.status !== 0) return { texts: new Map(), isWhole: false };
    const { entries, failure } = JSON.parse(printed.output) as Output;
    if (failure !== undefined && PASSING.test(failure)) throw new Error(failure);
    return readEntries(entries, takesUnsealed, failure === undefined);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

interface Output {
  readonly entries: readonly (readonly [string, string])[];
  readonly failure?: string;
}

function readEntries(entries: Output['entries'], takesUnsealed: boolean, isComplete: boolean): Read {
  const texts = new Map<string, string>();
  for (const [key, value] of entries) {
    const text = unsealed(key, value) ?? (takesUnsealed ? value : undefined);
    if (text !== undefined) texts.set(key, text);
  }
  return { texts, isWhole: isComplete && texts.size === entries.length };
}
