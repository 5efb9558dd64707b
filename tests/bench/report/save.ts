import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PLAIN } from '../peers/index.ts';
import type { ClockName } from '../run/clock.ts';
import type { SizeResult } from '../run/run-size.ts';
import { FIGURES, ratioTo, rounded } from './figures.ts';
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
  const run = { node: process.versions.node, ...facts, sizes: sizes.map(withRatios) };
  await writeFile(path.join(folder, 'speed.json'), `${JSON.stringify(run, tidied, 2)}\n`);
  await writeFile(path.join(folder, 'speed.svg'), plotOf(sizes));
}

/** Every figure beside how many times less it is than plain MiniSearch's. */
function withRatios(size: SizeResult) {
  const plain = size.contestants[PLAIN];
  const contestants = Object.entries(size.contestants).map(([name, outcome]) => {
    if (!('measured' in outcome) || !plain || !('measured' in plain)) return [name, outcome];
    const ratios = FIGURES.filter(({ isCost }) => isCost).map(({ label, of }) => [
      label,
      ratioTo(of(plain.measured), of(outcome.measured)),
    ]);
    return [name, { ...outcome, timesLessThanPlain: Object.fromEntries(ratios) }];
  });
  return { ...size, contestants: Object.fromEntries(contestants) };
}

/** Numbers in three digits, and texts without paths of this machine, which errors may name. */
export function tidied(_: string, value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/(?:[A-Z]:)?[\\/][^\s'"]*[\\/][^\s'"]*/g, '…');
  return typeof value === 'number' && !Number.isInteger(value) ? rounded(value) : value;
}
