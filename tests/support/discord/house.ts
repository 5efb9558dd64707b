import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import { type Bot, type StartOptions, startBot } from '../../../src/adapters/discord/client/bot.ts';
import type { BotConfig } from '../../../src/adapters/discord/client/bot-work.ts';
import { type App, type AppParts, createApp } from '../../../src/app.ts';
import type { FeedService } from '../../../src/contract/feeds.ts';
import type { QuestionLog } from '../../../src/contract/question-log.ts';
import { createLog } from '../../../src/log.ts';
import type { Meter } from '../../../src/metrics/meter.ts';
import { MemoryPreferences } from '../../../src/preferences/memory.ts';
import articles from './data/articles.json' with { type: 'json' };
import { FakeDiscord, type FakeOptions } from './fake.ts';
import type { Json } from './types.ts';

/** How a house is opened. */
export interface HouseOptions extends FakeOptions, StartOptions {
  /** Settings besides token and address; made from the fake where they name somebody in it. */
  config?: (fake: FakeDiscord) => Partial<BotConfig>;
  /** Changes the fake before the bot starts. */
  prepare?: (fake: FakeDiscord) => void;
  /** The feeds that the product follows. */
  feeds?: FeedService;
  /** Counts what happens. */
  meter?: Meter;
  /** Where questions are kept. */
  questionLog?: QuestionLog;
  /** Stands between the bot and the product, to make it slow or faulty. */
  wrap?: (app: App) => App;
}

/** The real bot on a fake Discord, with articles in a folder of its own. */
export interface House {
  fake: FakeDiscord;
  app: App;
  bot: Bot;
  /** The folder of the articles; write to it, then reload. */
  seeds: string;
  /** Everything logged so far. */
  log: Json[];
  close(): Promise<void>;
}

/**
 * The product alone, reading three short articles from a folder of its own, by the real clock or another.
 * @param preferences those of an earlier start, where there was one
 */
export async function openApp({
  now,
  preferences = new MemoryPreferences(),
  feeds,
  meter,
  questionLog,
}: AppParts = {}): Promise<{ app: App; seeds: string; log: Json[]; close(): Promise<void> }> {
  const seeds = await mkdtemp(join(tmpdir(), 'dalil-'));
  for (const [name, text] of Object.entries(articles)) await writeFile(join(seeds, name), text);
  const log: Json[] = [];
  const sink = { write: (line: string) => log.push(JSON.parse(line) as Json) };
  const logger = createLog('trace', sink);
  const config = { seedsDir: seeds, maxArticleBytes: 100_000, maxQuestionLength: 500 };
  const app = await createApp(config, logger, { preferences, now, feeds, meter, questionLog });
  return { app, seeds, log, close: () => app.close().then(() => rm(seeds, { recursive: true })) };
}

/** Starts a fake Discord and brings the real bot online there. */
export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const { config, prepare, feeds, meter, questionLog, wrap = (app: App) => app, ...others } = options;
  const fake = await FakeDiscord.start(others);
  prepare?.(fake);
  const {
    app: plain,
    seeds,
    log,
    close: closeApp,
  } = await openApp({ now: () => fake.world.clock.now(), feeds, meter, questionLog });
  const app = wrap(plain);
  const settings = {
    discordToken: fake.token,
    discordApiUrl: fake.api,
    adminUserIds: [],
    replyStyle: 'components' as const,
    rateLimitPerMinute: 1_000,
    ...config?.(fake),
  };
  const bot = await startBot(app, settings, { now: () => fake.world.clock.now(), ...others });
  const close = async (): Promise<void> => {
    await bot.stop();
    await fake.close();
    await closeApp();
  };
  return { fake, app, bot, seeds, log, close };
}

/** Gives a test file its way to open houses; they are closed after each test. */
export function useHouse(): (options?: HouseOptions) => Promise<House> {
  const opened: House[] = [];
  afterEach(async () => {
    for (const house of opened.splice(0)) await house.close();
  });
  return async (options) => {
    const house = await openHouse(options);
    opened.push(house);
    return house;
  };
}
