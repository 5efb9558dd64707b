import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { print } from '../../../src/command-line.ts';
import { messageOf } from '../../../src/errors.ts';
import { seededRandom } from '../corpus/random.ts';
import { runBursts } from './modes/burst.ts';
import { hurry, type SteadyFigures, sustain } from './modes/steady.ts';
import { type Mode, parseOptions, type TrafficOptions, USAGE } from './options.ts';
import { burstTable } from './report/burst-table.ts';
import { saveFigures } from './report/save.ts';
import { steadyTable } from './report/steady-table.ts';
import { corpusIn } from './stage/corpus-folder.ts';
import { openStage, type Stage } from './stage/stage.ts';

const SEED = 20_261_126;
/** Questions that are asked again and again: enough that no memory of earlier ones helps. */
const QUESTIONS = 20_000;
/** People in all: each asks seldom enough never to be asked for patience. */
const PEOPLE = 50_000;

type Run = (stage: Stage, options: TrafficOptions, random: () => number) => Promise<object>;

/** Each runs, prints its table and gives its figures. */
const MODES_RUN: Readonly<Record<Mode, Run>> = {
  burst: async (stage, options, random) => {
    const rounds = await runBursts(stage, options, random);
    print(burstTable(rounds));
    return { rounds };
  },
  sustained: (stage, options, random) => shown(sustain(stage, options, random)),
  hour: (stage, options, random) => shown(hurry(stage, options, random)),
};

async function shown(running: Promise<SteadyFigures>): Promise<SteadyFigures> {
  const figures = await running;
  print(steadyTable(figures));
  return figures;
}

/** `npm run bench:traffic`: the bot as it is run, on an imitated Discord in this process. */
async function main(options: TrafficOptions): Promise<void> {
  const folder = options.keep ?? (await mkdtemp(path.join(tmpdir(), 'dalil-bench-')));
  await mkdir(folder, { recursive: true });
  try {
    await measure(options, path.resolve(folder));
  } finally {
    if (options.keep === undefined) await rm(folder, { recursive: true });
  }
}

async function measure(options: TrafficOptions, folder: string): Promise<void> {
  const { sentences, servers, product, environment } = options;
  const settings = { seed: SEED, sentences, questions: QUESTIONS, hardQuestions: 0 };
  const questions = await corpusIn(folder, settings);
  const where = { folder, product: path.resolve(product), environment };
  const stage = await openStage({ ...where, questions, seed: SEED, servers, people: PEOPLE });
  try {
    const random = seededRandom(SEED + 1);
    const figures = await MODES_RUN[options.mode](stage, options, random);
    if (options.save) await saveFigures(options.folder, options.mode, { sentences, servers, ...figures });
  } finally {
    await stage.close();
  }
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options) await main(options);
  else print(USAGE);
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 2;
}
