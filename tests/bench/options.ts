import { parseArgs } from 'node:util';
import { CONTESTANTS, USUAL } from './peers/index.ts';
import type { RunOptions } from './run/run-size.ts';

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

/** @throws Error with what is wrong, for whoever typed it */
export function parseOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
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
    },
  });
  const names = values.only.split(',');
  const unknown = names.find((name) => !Object.hasOwn(CONTESTANTS, name));
  if (unknown !== undefined) {
    throw new Error(`--only: "${unknown}" is none of ${Object.keys(CONTESTANTS).join(', ')}`);
  }
  const { clock } = values;
  if (clock !== 'wall' && clock !== 'cpu') throw new Error(`--clock: "${clock}" is neither wall nor cpu`);
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
  if (!Number.isInteger(number)) throw new Error(`${option}: "${text}" is no whole number`);
  return number;
}

function positive(option: string, text: string): number {
  const number = Number(text);
  if (!(number > 0 && Number.isFinite(number))) throw new Error(`${option}: "${text}" is no number above 0`);
  return number;
}
