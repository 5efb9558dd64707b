import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { message } from '../../../src/reply/messages.ts';
import { BotProcess } from '../../support/discord/bot-process.ts';
import articles from '../../support/discord/data/articles.json' with { type: 'json' };
import { FakeDiscord } from '../../support/discord/fake.ts';
import { plain, QUESTION, SENTENCE } from '../../support/discord/known.ts';
import { addCommunities, type Community, oneOfEachShard } from '../../support/discord/sharding/community.ts';
import { BUCKET_MS } from '../../support/discord/sharding/start-limits.ts';

const SHARDS = 4;
/** Shards of one bucket wait for each other by the real clock. */
const PATIENCE_MS = 90_000;

let fake: FakeDiscord;
let places: Community[];
let folder: string;
let running: BotProcess[];

beforeEach(async () => {
  fake = await FakeDiscord.start();
  places = oneOfEachShard(addCommunities(fake.world, 40), SHARDS);
  fake.world.shards = SHARDS;
  fake.world.startLimits.bucketMs = BUCKET_MS;
  folder = await mkdtemp(join(tmpdir(), 'dalil-'));
  for (const [name, text] of Object.entries(articles)) await writeFile(join(folder, name), text);
  running = [];
});

afterEach(async () => {
  for (const bot of running) bot.kill();
  await fake.close();
  await rm(folder, { recursive: true });
});

function start(shards: string): BotProcess {
  const data = join(folder, `data-${running.length}`);
  const bot = new BotProcess(fake, {
    SHARDS: shards,
    SEEDS_DIR: folder,
    DATA_DIR: data,
    LOG_LEVEL: 'info',
  });
  running.push(bot);
  return bot;
}

async function stop(bot: BotProcess): Promise<void> {
  bot.child.kill('SIGTERM');
  expect(await bot.ended()).toBe(0);
}

async function expectAnswerIn({ general: channel }: Community): Promise<void> {
  const mention = fake.says(`<@${fake.world.bot.id}> ${QUESTION}`, { channel });
  expect(plain(await fake.slash('ask', { question: QUESTION }, { channel }).shown())).toContain(SENTENCE);
  expect(plain(await fake.replyTo(mention))).toContain(SENTENCE);
}

test(
  'SHARDS=auto keeps to the pace of the buckets, loads the articles once and ends with its threads',
  async () => {
    fake.world.startLimits.maxConcurrency = 2;
    const bot = start('auto');
    await bot.says('"online"');
    for (const place of places) await expectAnswerIn(place);
    await stop(bot);
    expect(bot.errors.match(/"articles loaded"/g)).toHaveLength(1);
    expect(fake.world.startLimits).toMatchObject({ hasty: [], remaining: 1_000 - SHARDS });
    expect(fake.gateway.sessions.size).toBe(0);
  },
  PATIENCE_MS,
);

test(
  'two processes share one bot: each answers in its own shards, and the one with shard 0 registers the commands',
  async () => {
    const first = start('0-1/4');
    await first.says('"online"');
    const second = start('2-3/4');
    await second.says('"online"');
    for (const place of places) await expectAnswerIn(place);
    const direct = fake.says(QUESTION, { channel: fake.world.dmWith(fake.world.people.asker) });
    expect(plain(await fake.replyTo(direct))).toContain(SENTENCE);
    const { general: channel } = places[3]!;
    const unknown = await fake.slash('ask', { question: 'How tall is Mount Everest?' }, { channel }).shown();
    expect(plain(unknown)).toContain(message('en', 'not-found'));
    expect(plain(unknown)).toMatch(/<\/articles:\d+>/);
    expect(fake.requests.filter({ method: 'PUT', path: /commands$/ })).toHaveLength(1);
    expect(fake.requests.filter({ method: 'POST', path: /callback$/ })).toHaveLength(SHARDS + 1);
    expect(fake.world.startLimits).toMatchObject({ hasty: [], remaining: 1_000 - SHARDS });
    await stop(second);
    await expectAnswerIn(places[1]!);
    await stop(first);
  },
  PATIENCE_MS,
);

test(
  'a stop while shards wait for their turn ends the process',
  async () => {
    fake.world.startLimits.maxConcurrency = 1;
    const bot = start('auto');
    await bot.says('"gateway ready"');
    await stop(bot);
    expect(bot.errors).not.toContain('"online"');
  },
  PATIENCE_MS,
);
