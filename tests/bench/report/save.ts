import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ClockName } from '../run/clock.ts';
import type { SizeResult } from '../run/run-size.ts';
import { rounded } from './figures.ts';
import { plotOf } from './plot.ts';

/** What a run was made with, the same on every machine. */
export interface RunFacts {
  readonly seed: number;
  /** Whether words were grown or drawn from articles. */
  readonly words: 'grown' | 'drawn';
  readonly questions: number;
  readonly hardQuestions: number;
  readonly clock: ClockName;
}

/** Saves a run as `speed.json` and its plot as `speed.svg`. */
export async function saveRun(folder: string, facts: RunFacts, sizes: readonly SizeResult[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const run = { node: process.versions.node, ...facts, sizes };
  const json = JSON.stringify(run, (_, value) => (typeof value === 'number' ? rounded(value) : value), 2);
  await writeFile(path.join(folder, 'speed.json'), `${json}\n`);
  await writeFile(path.join(folder, 'speed.svg'), plotOf(sizes));
}
