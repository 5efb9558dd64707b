import { HELP_OPTION, parseCommandLine, print, usageError } from '../../../src/command-line.ts';
import { messageOf } from '../../../src/errors.ts';
import type { SentenceVectors } from '../../../src/retrieval/meaning/sentence-vectors.ts';
import { aligned } from '../report/table.ts';
import { CLOCKS, type ClockName } from '../run/clock.ts';
import { collectGarbage, MEBIBYTE } from '../run/memory.ts';
import { measure } from '../titles-measure.ts';
import { CONTESTANTS, type Contestant, EXACT, type Search } from './contestants.ts';
import { generateVectors } from './generate.ts';

const USAGE = `Usage: npm run bench:vectors [-- OPTION …]

Measures the search for the sentences nearest to a question, over generated vectors that resemble a model's.

  --sentences N    how many (100000)
  --dimensions N   of how many dimensions each (384)
  --questions N    questions that are asked (200)
  --limit N        sentences that are wanted for each (16)
  --clock wall|cpu which clock is read: that on the wall, or the processor's (wall)`;

const OPTIONS = {
  sentences: { type: 'string', default: '100000' },
  dimensions: { type: 'string', default: '384' },
  questions: { type: 'string', default: '200' },
  limit: { type: 'string', default: '16' },
  clock: { type: 'string', default: 'wall' },
  help: HELP_OPTION,
} as const;

const SEED = 20_261_126;
const HEADER = ['', 'p50, ms', 'p99, ms', 'found, %', 'built in, s', 'held, MiB', 'resident, MiB'];

/** What the contestants search for: the questions, and the sentences nearest to each. */
interface Task {
  readonly vectors: SentenceVectors;
  readonly questions: readonly Float32Array[];
  readonly limit: number;
  readonly clock: ClockName;
  readonly truth: readonly (readonly number[])[];
}

async function main(args: string[]): Promise<void> {
  const { values } = parseCommandLine({ args, options: OPTIONS }, USAGE);
  if (values.help) return print(USAGE);
  const { clock } = values;
  if (clock !== 'wall' && clock !== 'cpu') {
    throw usageError(`--clock: "${clock}" is neither wall nor cpu`, USAGE);
  }
  const number = (name: 'sentences' | 'dimensions' | 'questions' | 'limit') => count(name, values[name]);
  const [sentences, limit] = [number('sentences'), number('limit')];
  const generated = generateVectors(sentences, number('dimensions'), number('questions'), SEED);
  const { bytes, scales, made } = generated.vectors;
  const table = bytes.byteLength + scales.byteLength + made.byteLength;
  print(`${sentences} vectors: ${(table / MEBIBYTE).toFixed(1)} MiB`);
  const exact = EXACT.build(generated.vectors);
  const truth = generated.questions.map((question) => exact(question, limit));
  const task: Task = { ...generated, limit, clock, truth };
  const rows: string[][] = [];
  for (const contestant of CONTESTANTS) {
    const missing = contestant.missing?.();
    if (missing === undefined) rows.push(await rowOf(contestant, task));
    else print(`${contestant.label} took no part: ${missing}`);
  }
  print(aligned([HEADER, ...rows]));
}

async function rowOf({ label, build }: Contestant, task: Task): Promise<string[]> {
  const { vectors, questions, limit, clock, truth } = task;
  collectGarbage();
  const before = process.memoryUsage.rss();
  let search: Search = () => [];
  const figures = await measure(
    async () => {
      search = build(vectors);
      return search;
    },
    async (built, question) => built(question, limit),
    questions,
    CLOCKS[clock],
  );
  collectGarbage();
  const resident = (process.memoryUsage.rss() - before) / MEBIBYTE;
  const found = questions.map(
    (question, at) => search(question, limit).filter((sentence) => truth[at]?.includes(sentence)).length,
  );
  const share = found.reduce((sum, each) => sum + each, 0) / truth.flat().length;
  const { p50, p99, buildSeconds, heldMebibytes } = figures;
  const numbers = [p50.toFixed(2), p99.toFixed(2), (100 * share).toFixed(2), buildSeconds.toFixed(2)];
  return [label, ...numbers, heldMebibytes.toFixed(1), resident.toFixed(1)];
}

function count(name: string, text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw usageError(`--${name}: "${text}" is no whole number from 1 to 9999999`, USAGE);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 2;
}
