import { showLoading } from '../adapters/terminal/loading-progress.ts';
import { runWeb } from '../adapters/web/server/run-web.ts';
import { type WebMode, webSettings } from '../adapters/web/settings.ts';
import { createApp } from '../app.ts';
import { HELP_OPTION, parseCommandLine, print } from '../command-line.ts';
import { type Config, loadConfig } from '../config.ts';
import { meaningFor } from '../embeddings/choose-meaning.ts';
import { UNFOLLOWED_FEEDS } from '../feeds/unfollowed.ts';
import { openQuestionLog } from '../learning/question-log.ts';
import { chooseLoader } from '../loading/choose-loader.ts';
import type { Log } from '../log.ts';
import { logOf } from '../log-settings.ts';
import type { ProcessWatch } from '../metrics/served/process-watch.ts';
import { watched } from '../metrics/served/watched.ts';
import { runProcess } from '../process.ts';
import { reloadUnasked } from '../runtime/unasked-reloads.ts';

const USAGE = `Usage: npm run web [-- --public]

Serves a page in the browser that shows what Discord would show, on http://127.0.0.1:3000 unless PORT and HOST say otherwise;
also beside a running bot. With --public, serves the plain question page for readers of a web site instead.
Settings come from the environment or from a file named .env; .env.example lists and explains all of them.`;

/** `npm run web`: the pages alone. */
async function main(args: readonly string[]): Promise<void> {
  const options = { public: { type: 'boolean', default: false }, help: HELP_OPTION } as const;
  const { values } = parseCommandLine({ args: [...args], options }, USAGE);
  if (values.help) return print(USAGE);
  const config = loadConfig();
  const log = logOf(config, 'info');
  const mode = values.public ? 'public' : 'playground';
  await watched(config, log, (watch) => serve(config, log, mode, watch));
}

async function serve(
  config: Config,
  log: Log,
  mode: WebMode,
  { meter, readyWhen }: ProcessWatch,
): Promise<void> {
  const questionLog = await openQuestionLog(config, log, meter);
  const app = await createApp(config, log, {
    questionLog,
    loader: chooseLoader(config, log, showLoading, true),
    feeds: config.feedsFile === undefined ? undefined : UNFOLLOWED_FEEDS,
    meter,
    meaning: await meaningFor(config, { log, meter }),
  });
  readyWhen({ articles: app.services.ready });
  const reloads = reloadUnasked(app, config.watchSeeds ? config.seedsDir : undefined);
  try {
    await runWeb(app, webSettings(config, mode));
  } finally {
    await reloads.close();
    await app.close();
    await questionLog?.close();
  }
}

runProcess(main);
