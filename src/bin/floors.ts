import { existsSync } from 'node:fs';
import path from 'node:path';
import { EXIT } from '../errors.ts';
import floors from '../eval/data/floors.json' with { type: 'json' };
import { evaluate } from '../eval/evaluate.ts';
import { type LanguageReport, reportByLanguage } from '../eval/report.ts';
import { runProcess } from '../process.ts';

/** What a set of questions must reach (`atLeast`) or keep below (`atMost`) in one language, in the report's units. */
interface Floor {
  readonly set: string;
  readonly language: string;
  /** Another set whose questions this set's articles cannot answer. */
  readonly unanswerable?: string;
  readonly atLeast?: Partial<Record<keyof LanguageReport, number>>;
  readonly atMost?: Partial<Record<keyof LanguageReport, number>>;
}

/** `npm run floors -- DIR`: fails when an evaluation falls below what was reached; skips sets that are not there. */
async function main([directory = '../shared/eval']: readonly string[]): Promise<void> {
  for (const floor of floors as readonly Floor[]) {
    const files = [floor.set, floor.unanswerable ?? floor.set].map((set) =>
      path.join(directory, set, 'questions.jsonl'),
    );
    if (!files.every((file) => existsSync(file))) {
      process.stdout.write(`${floor.set}: skipped, it is not in ${directory}\n`);
      continue;
    }
    const failures = await check(floor, path.join(directory, floor.set, 'seeds'), files);
    for (const failure of failures) process.stdout.write(`${failure}\n`);
    if (failures.some((failure) => failure.endsWith('TOO LOW') || failure.endsWith('TOO HIGH'))) {
      process.exitCode = EXIT.fault;
    }
  }
}

async function check(
  floor: Floor,
  seeds: string,
  [questions, unanswerable]: readonly string[],
): Promise<string[]> {
  const outcomes = await evaluate({
    seeds,
    questions: questions!,
    unanswerable: floor.unanswerable === undefined ? undefined : unanswerable,
  });
  const reports = reportByLanguage(outcomes);
  const figures = reports[floor.language]!;
  const line = (key: keyof LanguageReport, bound: number, low: boolean) => {
    const value = figures[key] ?? 0;
    const verdict = low ? (value < bound ? 'TOO LOW' : 'ok') : value > bound ? 'TOO HIGH' : 'ok';
    return `${floor.set} ${floor.language} ${key}: ${value} (${low ? 'at least' : 'at most'} ${bound}) ${verdict}`;
  };
  return [
    ...entries(floor.atLeast).map(([key, bound]) => line(key, bound, true)),
    ...entries(floor.atMost).map(([key, bound]) => line(key, bound, false)),
  ];
}

function entries(bounds: Floor['atLeast'] = {}): [keyof LanguageReport, number][] {
  return Object.entries(bounds) as [keyof LanguageReport, number][];
}

runProcess(() => main(process.argv.slice(2)));
