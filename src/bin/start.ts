import { runLocalChat } from '../adapters/terminal/chat/local-chat.ts';
import { showLoading } from '../adapters/terminal/loading-progress.ts';
import { servePagesBeside } from '../adapters/web/server/run-web.ts';
import { webSettings } from '../adapters/web/settings.ts';
import { type App, createApp } from '../app.ts';
import { HELP_OPTION, parseCommandLine, print } from '../command-line.ts';
import { type Config, loadConfig } from '../config.ts';
import type { FeedFollowing } from '../feeds/follow-feeds.ts';
import { openQuestionLog } from '../learning/question-log.ts';
import { chooseLoader } from '../loading/choose-loader.ts';
import { createLog, type Log } from '../log.ts';
import { openPreferences } from '../preferences/disk.ts';
import { MemoryPreferences } from '../preferences/memory.ts';
import type { PreferenceStore } from '../preferences/store.ts';
import { runProcess } from '../process.ts';
import { reloadUnasked } from '../runtime/unasked-reloads.ts';

const USAGE = `Usage: npm start

With DISCORD_TOKEN set, runs the Discord bot; without it, a local chat with the same questions, commands and replies,
here and on a page in the browser.
Settings come from the environment or from a file named .env; .env.example lists and explains all of them.
The articles are in the folder that SEEDS_DIR names ("seeds" unless set).`;

const NOTHING_READ = { articles: [], problems: [], version: '' };

/** `npm start`: the Discord bot when a token is set, the local chat when not. */
async function main(args: readonly string[]): Promise<void> {
  const { values } = parseCommandLine({ args: [...args], options: { help: HELP_OPTION } }, USAGE);
  if (values.help) return print(USAGE);
  await start();
}

async function start(): Promise<void> {
  const config = loadConfig();
  const log = createLog(config.logLevel ?? (config.discordToken ? 'info' : 'warn'));
  const feeds = await feedsOf(config, log);
  const preferences = await openStore(config, log);
  const questionLog = await openQuestionLog(config, log);
  try {
    const loader = chooseLoader(config, log, showLoading, config.discordToken !== undefined);
    const app = await createApp(config, log, { preferences, loader, feeds: feeds?.service, questionLog });
    try {
      await serve(app, config, feeds);
    } finally {
      await app.close();
    }
  } finally {
    await questionLog?.close();
    await preferences.close();
  }
}

async function serve(app: App, config: Config, feeds: FeedFollowing | undefined): Promise<void> {
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
      await runBot(app, { ...config, discordToken });
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
  return openPreferences(dataDir, (key) => log.warn({ key }, 'a preference cannot be read'));
}

runProcess(main);
