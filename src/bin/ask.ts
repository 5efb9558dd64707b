import { askLines, askOnce } from '../adapters/terminal/ask.ts';
import { ASK_USAGE, parseAskArguments } from '../adapters/terminal/ask-arguments.ts';
import { showLoading } from '../adapters/terminal/loading-progress.ts';
import { print } from '../command-line.ts';
import { loadConfig } from '../config.ts';
import { logOf } from '../log-settings.ts';
import { withAppForOneRun } from '../one-run.ts';
import { runProcess } from '../process.ts';

/** `npm run ask`: one question on the command line, or many as JSON lines on standard input. */
async function main(argv: readonly string[]): Promise<void> {
  const args = parseAskArguments(argv);
  if (args.mode === 'help') return print(ASK_USAGE);
  const config = loadConfig();
  const log = logOf(config, 'error');
  const { seeds } = args;
  await withAppForOneRun({ config, log, seeds, shown: showLoading }, (app) =>
    args.mode === 'jsonl' ? askLines(app, args) : askOnce(app, args, seeds ?? config.seedsDir),
  );
}

runProcess(main);
