import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pino from 'pino';
import { afterAll, expect, onTestFinished } from 'vitest';
import type { FeedsReport } from '../../../src/contract/feeds.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { type FeedDisk, feedDisk } from '../../../src/feeds/files/feed-disk.ts';
import { type FedProduct, type Follower, openFollower } from '../../../src/feeds/follower.ts';
import { parseFeedSettings } from '../../../src/feeds/settings/feed-settings.ts';
import { DEFAULT_FETCH_LIMITS, type FetchLimits } from '../../../src/import/fetch/limits.ts';
import { createDocumentReader } from '../../../src/import/page/document-reader.ts';
import type { Site } from '../../import/support/site.ts';
import { Clock } from '../../support/discord/clock.ts';
import { seedsFolder } from '../../support/seeds.ts';

export const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000] as const;

/** One for all followers of a test file: starting it takes longer than reading. */
const reader = createDocumentReader(8_000);
afterAll(() => reader.close());

/** What feeds.yaml says in a test; sites may be on loopback. */
export interface FeedsYaml {
  readonly sites: readonly Pick<Site, 'host'>[];
  readonly feeds: readonly Record<string, unknown>[];
  readonly withdrawn?: 'report' | 'remove';
}

/** Feeds followed in folders of their own, by a clock that stands until it is told to go on. */
export interface Followed {
  readonly follower: Follower;
  readonly clock: Clock;
  readonly seeds: string;
  readonly data: string;
  /** Everything logged so far. */
  readonly log: Record<string, unknown>[];
  /** How often the articles were to be read again. */
  readonly reloads: () => number;
  /** Lets time pass, then looks at what is due. */
  pass(milliseconds: number): Promise<void>;
  report(): Extract<FeedsReport, { state: 'here' }>;
  /** Titles of the articles that can be quoted, sorted. */
  titles(): Promise<string[]>;
  /** Ends it without a crash and starts it again over the same folders. */
  restart(yaml?: FeedsYaml): Promise<Followed>;
}

/** Where an earlier process left off. */
export interface Places {
  readonly seeds: string;
  readonly data: string;
  readonly clock: Clock;
}

/** What else a test can say. */
interface FollowOptions {
  readonly limits?: Partial<FetchLimits>;
  /** Articles that are there from the beginning. */
  readonly files?: Record<string, string>;
  /** Stands between the follower and its disk. */
  readonly wrap?: (disk: FeedDisk) => FeedDisk;
}

/** Begins to follow feeds, in fresh folders or where an earlier process left off. */
export async function follow(
  yaml: FeedsYaml,
  { limits = {}, files = {}, wrap = (disk) => disk }: FollowOptions = {},
  places?: Places,
): Promise<Followed> {
  const { seeds, data, clock } = places ?? {
    seeds: await seedsFolder(files),
    data: await seedsFolder({}),
    clock: new Clock(),
  };
  const log: Record<string, unknown>[] = [];
  const logger = pino(
    { level: 'debug', base: null },
    { write: (line: string) => void log.push(JSON.parse(line)) },
  );
  let reloads = 0;
  const reload = async () => {
    reloads++;
    const corpus = await readCorpus(seeds);
    return {
      outcome: 'reloaded',
      diff: { added: [], changed: [], removed: [] },
      corpus,
      elapsedMs: 0,
    } as const;
  };
  const empty = await readCorpus(await seedsFolder({}));
  const product: FedProduct = {
    corpus: () => empty,
    reload,
    writing: () => (changed) => void (changed && reloads++),
  };
  const options = {
    disk: wrap(feedDisk({ seedsDir: seeds, dataDir: data, maxArticleBytes: 1_048_576 })),
    limits: { ...DEFAULT_FETCH_LIMITS, ...limits },
    log: logger,
    now: () => clock.now(),
    random: () => 0,
    reader,
  };
  const follower = await openFollower(options, settingsOf(yaml), product);
  if (!follower) throw new Error('somebody else follows these feeds');
  onTestFinished(() => follower.close());
  const followed: Followed = {
    follower,
    clock,
    seeds,
    data,
    log,
    reloads: () => reloads,
    pass: async (milliseconds) => {
      clock.advance(milliseconds);
      await follower.runDue();
    },
    report: () => {
      const report = follower.report();
      if (report.state !== 'here') throw new Error('followed elsewhere');
      return report;
    },
    titles: async () => {
      const { articles, problems } = await readCorpus(seeds);
      expect(problems).toEqual([]);
      return articles.map(({ heading }) => heading.text).sort();
    },
    restart: async (other = yaml) => {
      await follower.close();
      return follow(other, { limits }, { seeds, data, clock });
    },
  };
  return followed;
}

/** The settings that a yaml says, parsed as the file is. */
export function settingsOf({ sites, feeds, withdrawn = 'report' }: FeedsYaml) {
  const text = JSON.stringify({ withdrawn, 'allow-private': sites.map(({ host }) => host), feeds });
  return parseFeedSettings(text, 'feeds.yaml');
}

/** The only file of a folder, or of those whose text has these words. */
export async function fileWith(
  folder: string,
  words = '',
): Promise<{ name: string; file: string; text: string }> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8');
    if (text.includes(words)) return { name, file, text };
  }
  throw new Error(`no file with "${words}"`);
}

/** Replaces words in a file, as an editor would. */
export async function edit(file: string, before: string, after: string): Promise<void> {
  await writeFile(file, (await readFile(file, 'utf8')).replace(before, after));
}
