import { messageOf } from '../../src/errors.ts';
import { type CorpusSettings, wordSources } from './corpus/corpus.ts';
import { type BenchOptions, parseOptions, USAGE } from './options.ts';
import { goalLines } from './report/goals.ts';
import { growthTable } from './report/growth.ts';
import { saveRun } from './report/save.ts';
import { tableOf } from './report/table.ts';
import { runSize, type SizeResult } from './run/run-size.ts';

const SEED = 20_260_701;

/**
 * `npm run bench`: Dalil's question → answer against plain MiniSearch and other engines over the same generated corpora,
 * one process after another. Its status is 0 when all went well, 1 when something failed, 2 for wrong usage.
 */
async function main(options: BenchOptions): Promise<void> {
  const { questions, hardQuestions, text, minutes, clock } = options;
  const sizes: SizeResult[] = [];
  for (const sentences of options.sizes) {
    const settings: CorpusSettings = { seed: SEED, sentences, questions, hardQuestions, text };
    const size = await runSize(settings, options.names, {
      minutes,
      clock,
      onStep: (what) => process.stderr.write(`  ${sentences}: ${what}\n`),
    });
    sizes.push(size);
    print(
      `${sentences} sentences, ${questions} questions by ${clock} clock; × is how many times less than plain MiniSearch`,
    );
    print(`${tableOf(size)}\n`);
  }
  const growth = growthTable(sizes);
  if (growth !== undefined) print(`${growth}\n`);
  if (options.goals) print(`${goalLines(sizes).join('\n')}\n`);
  if (options.save) {
    const words = text === undefined ? 'grown' : 'drawn';
    await saveRun(options.folder, { seed: SEED, words, questions, hardQuestions, clock }, sizes);
    print(`saved in ${options.folder}: speed.json, speed.svg`);
  }
  process.exitCode = sizes.some(hasFailed) ? 1 : 0;
}

function hasFailed({ contestants, starts }: SizeResult): boolean {
  const outcomes = Object.values(contestants);
  const isBad = outcomes.some(
    (outcome) => 'failed' in outcome || ('measured' in outcome && outcome.measured.problems.length > 0),
  );
  return isBad || (starts !== undefined && 'failed' in starts);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options) {
    await wordSources(options.text); // A folder without articles is told before anything is measured.
    await main(options);
  } else print(USAGE);
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 2;
}
