import { runLocalChat } from '../adapters/terminal/chat/local-chat.ts';
import { showLoading } from '../adapters/terminal/loading-progress.ts';
import { servePagesBeside } from '../adapters/web/server/run-web.ts';
import { webSettings } from '../adapters/web/settings.ts';
import { type App, type AppParts, createApp } from '../app.ts';
import { HELP_OPTION, parseCommandLine, print } from '../command-line.ts';
import { type Config, loadConfig } from '../config.ts';
import { meaningFor } from '../embeddings/choose-meaning.ts';
import type { FeedFollowing } from '../feeds/follow-feeds.ts';
import { openQuestionLog } from '../learning/question-log.ts';
import { chooseLoader } from '../loading/choose-loader.ts';
import type { Log } from '../log.ts';
import { logOf } from '../log-settings.ts';
import type { ProcessWatch } from '../metrics/served/process-watch.ts';
import { watched } from '../metrics/served/watched.ts';
import { unlessAborted } from '../pauses.ts';
import { openPreferences } from '../preferences/disk.ts';
import { MemoryPreferences } from '../preferences/memory.ts';
import { preferenceNotes } from '../preferences/notes.ts';
import type { PreferenceStore } from '../preferences/store.ts';
import { runProcess, runService } from '../process.ts';
import { reloadUnasked } from '../runtime/unasked-reloads.ts';

const USAGE = `Usage: npm start

With DISCORD_TOKEN set, runs the Discord bot; without it, a local chat with the same questions, commands and replies,
here and on a page in the browser.
Settings come from the environment or from a file named .env; .env.example lists and explains all of them.
The articles are in the folder that SEEDS_DIR names ("seeds" unless set).`;

const NOTHING_READ = { articles: [], problems: [], version: '' };

/** What must hold besides before the bot is ready; the adapter tells. */
const ON_DISCORD = {
  gateway: 'dalil_discord_shard_up',
  commands: 'dalil_discord_commands_registered',
} as const;

/** `npm start`: the Discord bot when a token is set, the local chat when not. */
async function main(args: readonly string[]): Promise<void> {
  const { values } = parseCommandLine({ args: [...args], options: { help: HELP_OPTION } }, USAGE);
  if (values.help) return print(USAGE);
  await start();
}

async function start(): Promise<void> {
  const config = loadConfig();
  const log = logOf(config, config.discordToken ? 'info' : 'warn');
  await watched(config, log, (watch) => {
    // Whoever started the chat ends it in its own way.
    if (!config.discordToken) return run(config, log, new AbortController().signal, watch);
    return runService(log, (ended) => run(config, log, ended, watch));
  });
}

async function run(config: Config, log: Log, ended: AbortSignal, watch: ProcessWatch): Promise<void> {
  const feeds = await unlessAborted(ended, feedsOf(config, log));
  const preferences = await unlessAborted(ended, openStore(config, log));
  try {
    const questionLog = await unlessAborted(ended, openQuestionLog(config, log, watch.meter));
    try {
      const meaning = await meaningFor(config, { log, meter: watch.meter });
      const parts = { preferences, feeds: feeds?.service, questionLog, meter: watch.meter, meaning };
      const app = await appOf(config, log, parts, ended);
      watch.readyWhen({ articles: app.services.ready, ...(config.discordToken && ON_DISCORD) });
      await serve(app, config, feeds, ended).finally(() => app.close());
    } finally {
      await questionLog?.close();
    }
  } finally {
    await preferences.close();
  }
}

/** Loading, which can take long, is broken off when the program ends. */
async function appOf(config: Config, log: Log, parts: AppParts, ended: AbortSignal): Promise<App> {
  const loader = chooseLoader(config, log, showLoading, config.discordToken !== undefined);
  try {
    return await unlessAborted(ended, createApp(config, log, { ...parts, loader }));
  } catch (error) {
    await loader.close();
    throw error;
  }
}

async function serve(
  app: App,
  config: Config,
  feeds: FeedFollowing | undefined,
  ended: AbortSignal,
): Promise<void> {
  const { discordToken } = config;
  const reloads = reloadUnasked(app, config.watchSeeds ? config.seedsDir : undefined);
  try {
    const { corpus, reload } = app.services;
    // Without their texts, articles spare a follower no reading, and may not be known yet.
    const read = config.retriever === 'embedded' ? corpus : () => NOTHING_READ;
    await feeds?.start({ corpus: read, reload, writing: reloads.writing });
    if (discordToken) {
      // Loaded only when needed: the local chat starts faster without discord.js.
      const { runBot } = await import('../adapters/discord/client/run.ts');
      await runBot(app, { ...config, discordToken }, ended);
    } else await chatAndPage(app, config);
  } finally {
    await reloads.close();
    await feeds?.close();
  }
}

/** The chat in the terminal goes on where the page cannot be served. */
async function chatAndPage(app: App, config: Config): Promise<void> {
  const served = await servePagesBeside(app, webSettings(config, 'playground'));
  const isServed = typeof served !== 'string';
  try {
    await runLocalChat(app, config.dataDir, isServed ? { address: served.address } : { fault: served });
  } finally {
    if (isServed) await served.close();
  }
}

/** Read before anything else is begun, so that a mistake in them is told at once. */
async function feedsOf(config: Config, log: Log): Promise<FeedFollowing | undefined> {
  if (config.feedsFile === undefined) return undefined;
  const { followerOptions, prepareFeeds } = await import('../feeds/follow-feeds.ts');
  return prepareFeeds(config.feedsFile, followerOptions(config, log));
}

/** The local chat must start beside a running bot, whose store is open to one process only. */
async function openStore({ discordToken, dataDir }: Config, log: Log): Promise<PreferenceStore> {
  if (!discordToken) return new MemoryPreferences();
  return openPreferences(dataDir, preferenceNotes(log));
}

runProcess(main);
