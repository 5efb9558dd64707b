import { HELP_OPTION, parseCommandLine, usageError } from '../../src/command-line.ts';
import { CONTESTANTS, USUAL } from './peers/index.ts';
import type { RunOptions } from './run/run-size.ts';

/** How it is called, for people. */
export const USAGE = `Usage: npm run bench [-- OPTION …]

Measures Dalil's question → answer against plain MiniSearch and other engines over generated articles, each in a process of its own.

  --sentences N,N    sizes, in sentences (10000,100000,500000)
  --questions N      questions that are asked over each (500)
  --hard N           questions of forty unknown words (12)
  --only NAME,NAME   who takes part: ${Object.keys(CONTESTANTS).join(', ')}
  --minutes N        how long each may take (60)
  --clock wall|cpu   which clock is read: that on the wall, or the processor's (wall)
  --text DIR         takes the words from the articles in this folder
  --goals            says which goals are met
  --save             saves the figures and the plot
  --folder DIR       where they are saved (docs/benchmarks)`;

/** What `npm run bench` is told on its command line. */
export interface BenchOptions extends RunOptions {
  readonly sizes: readonly number[];
  readonly questions: number;
  readonly hardQuestions: number;
  readonly names: readonly string[];
  readonly text?: string;
  readonly goals: boolean;
  readonly save: boolean;
  readonly folder: string;
}

const OPTIONS = {
  sentences: { type: 'string', default: '10000,100000,500000' },
  questions: { type: 'string', default: '500' },
  hard: { type: 'string', default: '12' },
  only: { type: 'string', default: USUAL.join(',') },
  minutes: { type: 'string', default: '60' },
  clock: { type: 'string', default: 'wall' },
  text: { type: 'string' },
  goals: { type: 'boolean', default: false },
  save: { type: 'boolean', default: false },
  folder: { type: 'string', default: 'docs/benchmarks' },
  help: HELP_OPTION,
} as const;

/**
 * @returns undefined where only help is asked for
 * @throws DalilError `usage` with what is wrong, for whoever typed it
 */
export function parseOptions(args: readonly string[]): BenchOptions | undefined {
  const { values } = parseCommandLine({ args: [...args], options: OPTIONS }, USAGE);
  if (values.help) return undefined;
  const names = values.only.split(',');
  const unknown = names.find((name) => !Object.hasOwn(CONTESTANTS, name));
  if (unknown !== undefined) {
    throw wrong(`--only: "${unknown}" is none of ${Object.keys(CONTESTANTS).join(', ')}`);
  }
  const { clock } = values;
  if (clock !== 'wall' && clock !== 'cpu') throw wrong(`--clock: "${clock}" is neither wall nor cpu`);
  return {
    sizes: values.sentences
      .split(',')
      .map((size) => count('--sentences', size))
      .sort((a, b) => a - b),
    questions: count('--questions', values.questions),
    hardQuestions: count('--hard', values.hard),
    names,
    minutes: positive('--minutes', values.minutes),
    clock,
    text: values.text,
    goals: values.goals,
    save: values.save,
    folder: values.folder,
  };
}

function count(option: string, text: string): number {
  const number = positive(option, text);
  if (!Number.isInteger(number)) throw wrong(`${option}: "${text}" is no whole number`);
  return number;
}

function positive(option: string, text: string): number {
  const number = Number(text);
  if (!(number > 0 && Number.isFinite(number))) throw wrong(`${option}: "${text}" is no number above 0`);
  return number;
}

function wrong(reason: string): Error {
  return usageError(reason, USAGE);
}
