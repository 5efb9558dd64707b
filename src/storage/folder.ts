import path from 'node:path';
import { DalilError } from '../errors.ts';
import { runChild } from './child/run-child.ts';
import files from './data/files.json' with { type: 'json' };

/** Milliseconds after which a disk that does not answer is given up. */
const LIMIT_MS = 10_000;

/**
 * Makes a folder where there is none, and makes sure that it can be written.
 * @param setting the setting that names the folder, for the sentence
 * @throws DalilError `folder-unusable` when it cannot be written, or does not answer in time
 */
export async function prepareFolder(folder: string, setting: string, limitMs = LIMIT_MS): Promise<void> {
  const tried = await runChild('try-folder', [path.resolve(folder), files.probe], limitMs);
  if (tried?.status === 0) return;
  const reason = tried ? tried.output || 'it cannot be tried' : `no answer within ${limitMs / 1_000} seconds`;
  throw new DalilError(
    'folder-unusable',
    `The folder "${folder}" cannot be used (${reason}): set ${setting} to a folder that can be written.`,
  );
}
