import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { tidied } from '../../report/save.ts';
import type { Mode } from '../options.ts';

/** Saves the figures of one mode in `traffic.json`; those of the others stay. */
export async function saveFigures(folder: string, mode: Mode, figures: object): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'traffic.json');
  const before = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as object;
  const run = { ...before, [mode]: { node: process.versions.node, ...figures } };
  await writeFile(file, `${JSON.stringify(run, tidied, 2)}\n`);
}
