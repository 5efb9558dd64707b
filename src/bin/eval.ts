import { parseArgs } from 'node:util';
import { DalilError, messageOf } from '../errors.ts';
import { evaluate } from '../eval/evaluate.ts';
import { reportByLanguage } from '../eval/report.ts';
import { reportTable } from '../eval/table.ts';
import { runProcess } from '../process.ts';

const USAGE =
  'Usage: npm run --silent eval -- --seeds DIR --questions FILE.jsonl [--unanswerable FILE.jsonl] [--json]';

/** `npm run eval`: asks every question of a file and reports how well it was answered. */
async function main(argv: readonly string[]): Promise<void> {
  const { seeds, questions, unanswerable, json } = parse(argv);
  const report = reportByLanguage(await evaluate({ seeds, questions, unanswerable }, showProgress));
  process.stdout.write(`${json ? JSON.stringify(report) : reportTable(report)}\n`);
}

function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY || (done % 10 !== 0 && done !== total)) return;
  process.stderr.write(`\r${done} of ${total} questions${done === total ? '\n' : ''}`);
}

function parse(argv: readonly string[]) {
  const { values } = parseOptions(argv);
  const { seeds, questions } = values;
  if (!seeds || !questions) throw new DalilError('usage', `Give --seeds and --questions.\n${USAGE}`);
  return { ...values, seeds, questions };
}

function parseOptions(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...argv],
      options: { seeds: text, questions: text, unanswerable: text, json: { type: 'boolean' } },
    });
  } catch (error) {
    throw new DalilError('usage', `${messageOf(error)}\n${USAGE}`);
  }
}

runProcess(() => main(process.argv.slice(2)));
