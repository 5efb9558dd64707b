import { runChat } from '../adapters/terminal/chat.ts';
import { terminalLanguage, terminalStyle } from '../adapters/terminal/environment.ts';
import { type App, createApp } from '../app.ts';
import { type Config, loadConfig } from '../config.ts';
import { type Watch, watchArticles } from '../corpus/watch.ts';
import { withSavedIndex } from '../loading/index-file.ts';
import type { Loader } from '../loading/loader.ts';
import { createLocalLoader } from '../loading/local-loader.ts';
import { logProgress, showProgress } from '../loading/progress.ts';
import { createWorkerLoader } from '../loading/worker/worker-loader.ts';
import { createLog, type Log } from '../log.ts';
import { openPreferences } from '../preferences/disk.ts';
import { MemoryPreferences } from '../preferences/memory.ts';
import type { PreferenceStore } from '../preferences/store.ts';
import { runProcess } from '../process.ts';

/** `npm start`: the Discord bot when a token is set, the local chat when not. */
async function main(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel ?? (config.discordToken ? 'info' : 'warn'));
  const settings = config.discordToken ? await openStore(config, log) : new MemoryPreferences();
  try {
    const app = await createApp(config, log, settings, Date.now, loaderFor(config, log));
    process.on('SIGHUP', () => void reload(app));
    const watch = config.watchSeeds ? watchSeeds(app, config.seedsDir) : undefined;
    try {
      if (config.discordToken) await runDiscord(app, config, config.discordToken);
      else await chat(app);
    } finally {
      await watch?.close();
      await app.close();
    }
  } finally {
    await settings.close();
  }
}

/** The bot goes on answering while it loads; the chat has nobody else to answer, and starts faster without a thread. */
function loaderFor(config: Config, log: Log): Loader {
  const onNote = (note: string) => log.info(note);
  const saved = withSavedIndex(config);
  return config.discordToken
    ? createWorkerLoader(saved, { onNote, onProgress: logProgress(log) })
    : createLocalLoader(saved, { onNote, onProgress: showProgress(process.stderr) });
}

/** A reload that nobody asked for in person; its outcome goes to the log, a failure too. */
async function reload(app: App): Promise<void> {
  await app.dispatch('reload', {}, { language: 'en', isAdministrator: true });
}

function watchSeeds(app: App, directory: string): Watch {
  return watchArticles(
    directory,
    () => void reload(app),
    (error) => app.log.error({ err: error }, 'the articles can no longer be watched'),
  );
}

/** The local chat never comes here: it must start beside a running bot, whose store is open to one process only. */
function openStore({ dataDir }: Config, log: Log): Promise<PreferenceStore> {
  return openPreferences(dataDir, (key) => log.warn({ key }, 'a setting cannot be read'));
}

async function runDiscord(app: App, config: Config, token: string): Promise<void> {
  // Loaded only when needed: the local chat starts faster without discord.js.
  const { runBot } = await import('../adapters/discord/client/run.ts');
  await runBot(app, { ...config, discordToken: token });
}

async function chat(app: App): Promise<void> {
  const stopping = new AbortController();
  const stop = () => stopping.abort();
  process.once('SIGTERM', stop).once('SIGINT', stop);
  const isTerminal = process.stdout.isTTY === true;
  await runChat(app, {
    input: process.stdin,
    output: process.stdout,
    interactive: isTerminal && process.stdin.isTTY === true,
    language: terminalLanguage(process.env),
    style: terminalStyle(isTerminal, process.env),
    signal: stopping.signal,
  });
  process.stdin.destroy();
}

runProcess(main);
