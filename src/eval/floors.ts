import { existsSync } from 'node:fs';
import path from 'node:path';
import type { RankingBasis } from '../retrieval/index.ts';
import byWords from './data/floors.json' with { type: 'json' };
import byMeaning from './data/floors-meaning.json' with { type: 'json' };
import { evaluate } from './evaluate.ts';
import { type Figure, type LanguageReport, reportByLanguage } from './language-report.ts';

/** What a set of questions must reach (`atLeast`) or keep below (`atMost`) in one language, in the report's units. */
export interface Floor {
  readonly set: string;
  readonly language: string;
  /** Another set whose questions this set's articles cannot answer. */
  readonly unanswerable?: string;
  readonly atLeast?: Bounds;
  readonly atMost?: Bounds;
}

type Bounds = Partial<Record<Figure, number>>;

/** The result for one floor: a line for each figure, and whether all are good enough. */
export interface FloorResult {
  readonly lines: readonly string[];
  readonly reached: boolean;
}

/**
 * The figures that were reached once and must not be lost, by what sentences are ranked by; those with meaning were reached with
 * multilingual-e5-small.
 */
export const FLOORS: Readonly<Record<RankingBasis, readonly Floor[]>> = {
  words: byWords,
  meaning: byMeaning,
};

/**
 * Evaluates one set; one that is not there counts as reached.
 * @param directory holds a folder for each set, with `seeds` and `questions.jsonl`
 */
export async function checkFloor(floor: Floor, directory: string): Promise<FloorResult> {
  const { set, language } = floor;
  const questions = path.join(directory, set, 'questions.jsonl');
  const unanswerable =
    floor.unanswerable === undefined
      ? undefined
      : path.join(directory, floor.unanswerable, 'questions.jsonl');
  if (!existsSync(questions) || (unanswerable !== undefined && !existsSync(unanswerable)))
    return { lines: [`${set}: skipped, it is not in ${directory}`], reached: true };
  const seeds = path.join(directory, set, 'seeds');
  const figures = reportByLanguage(await evaluate({ seeds, questions, unanswerable }))[language];
  if (!figures) return { lines: [`${set} ${language}: has no question`], reached: false };
  const checks = [
    ...checkBounds(floor.atLeast, figures, 'at least', (value, bound) => (value < bound ? 'TOO LOW' : 'ok')),
    ...checkBounds(floor.atMost, figures, 'at most', (value, bound) => (value > bound ? 'TOO HIGH' : 'ok')),
  ];
  return {
    lines: checks.map(({ line }) => `${set} ${language} ${line}`),
    reached: checks.every(({ verdict }) => verdict === 'ok'),
  };
}

function checkBounds(
  bounds: Bounds = {},
  figures: LanguageReport,
  words: string,
  judge: (value: number, bound: number) => string,
): { line: string; verdict: string }[] {
  const entries = Object.entries(bounds) as [Figure, number][];
  return entries.map(([key, bound]) => {
    const value = figures[key] ?? 0;
    const verdict = judge(value, bound);
    return { line: `${key}: ${value} (${words} ${bound}) ${verdict}`, verdict };
  });
}
