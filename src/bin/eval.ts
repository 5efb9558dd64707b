import { showLoading } from '../adapters/terminal/loading-progress.ts';
import { print } from '../command-line.ts';
import { EVAL_USAGE, parseEvalArguments } from '../eval/arguments.ts';
import { evaluate } from '../eval/evaluate.ts';
import { reportByLanguage } from '../eval/language-report.ts';
import { reportTable } from '../eval/table.ts';
import { runProcess } from '../process.ts';

/** `npm run eval`: asks every question of a file and reports how well it was answered. */
async function main(argv: readonly string[]): Promise<void> {
  const args = parseEvalArguments(argv);
  if (!args) return print(EVAL_USAGE);
  const report = reportByLanguage(await evaluate(args, showProgress, showLoading));
  print(args.json ? JSON.stringify(report) : reportTable(report));
}

function showProgress(done: number, total: number): void {
  if (!process.stderr.isTTY || (done % 10 !== 0 && done !== total)) return;
  process.stderr.write(`\r${done} of ${total} questions${done === total ? '\n' : ''}`);
}

runProcess(main);
