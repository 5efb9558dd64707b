import { askLines, askOnce } from '../adapters/terminal/ask.ts';
import { ASK_USAGE, parseAskArguments } from '../adapters/terminal/ask-arguments.ts';
import { showLoading } from '../adapters/terminal/loading-progress.ts';
import { createApp } from '../app.ts';
import { print } from '../command-line.ts';
import { loadConfig } from '../config.ts';
import { meaningAlone } from '../embeddings/choose-meaning.ts';
import { loaderForOneRun } from '../loading/choose-loader.ts';
import { logOf } from '../log-settings.ts';
import { runProcess } from '../process.ts';

/** `npm run ask`: one question on the command line, or many as JSON lines on standard input. */
async function main(argv: readonly string[]): Promise<void> {
  const args = parseAskArguments(argv);
  if (args.mode === 'help') return print(ASK_USAGE);
  const config = loadConfig();
  const log = logOf(config, 'error');
  const seedsDir = args.seeds ?? config.seedsDir;
  const loader = loaderForOneRun(config, log, args.seeds);
  const meaning = await meaningAlone(config, log, showLoading);
  const app = await createApp({ ...config, seedsDir }, log, { loader, meaning });
  try {
    await meaning?.settled();
    await (args.mode === 'jsonl' ? askLines(app, args) : askOnce(app, args, seedsDir));
  } finally {
    await app.close();
  }
}

runProcess(main);
