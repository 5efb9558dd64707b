import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openGateway } from '../loading/opensearch/gateway.ts';
import { BotProcess } from '../support/discord/bot-process.ts';
import { FakeDiscord } from '../support/discord/fake.ts';

const MARK = 'zqwxsecret';
const TOKEN = `MTIzNDU2Nzg5MDEyMzQ1Njc4.${MARK}.token`;
const ARTICLE = '---\ntitle: Park\nurl: https://news.example/park\n---\nThe park closes at dusk in winter.\n';

let fake: FakeDiscord;
let folder: string;
let bot: BotProcess;
let printed: string;

beforeEach(async () => {
  fake = await FakeDiscord.start({ token: TOKEN });
  folder = await mkdtemp(path.join(tmpdir(), 'dalil-secrets-'));
  await writeFile(path.join(folder, 'park.txt'), ARTICLE);
});

afterEach(async () => {
  bot.kill();
  await fake.close();
  await rm(folder, { recursive: true });
});

/** Starts the bot with a secret in every setting that can hold one. */
function start(environment: Readonly<Record<string, string>> = {}): void {
  const own = { SEEDS_DIR: folder, DATA_DIR: path.join(folder, 'data'), LOG_LEVEL: 'trace' };
  bot = new BotProcess(fake, { ...own, ...environment });
  printed = '';
  bot.child.stdout?.on('data', (chunk) => {
    printed += String(chunk);
  });
}

/** All that the world can see of the bot: by name, what is there. */
async function seen(): Promise<Record<string, string>> {
  const system = `/proc/${bot.child.pid}`;
  const read = (file: string) => readFile(file, 'latin1').catch(() => '');
  const kept = await readdir(path.join(folder, 'data'), { recursive: true }).catch(() => []);
  const files = kept.map(async (name) => [name, await read(path.join(folder, 'data', name))] as const);
  return {
    output: printed,
    errors: bot.errors,
    'command line': await read(`${system}/cmdline`),
    name: await read(`${system}/comm`),
    ...Object.fromEntries(await Promise.all(files)),
  };
}

async function expectNoSecret(): Promise<void> {
  const all = await seen();
  expect(Object.keys(all).length).toBeGreaterThanOrEqual(4);
  for (const [place, text] of Object.entries(all))
    expect([place, text.includes(MARK)]).toEqual([place, false]);
}

/** What people do, and what goes wrong meanwhile. */
async function live(): Promise<void> {
  const { general } = fake.world;
  const { owner } = fake.world.people;
  await fake.slash('ask', { question: 'When does the park close?' }).shown();
  await fake.slash('language', { language: 'vi' }).shown();
  await fake.slash('feeds', {}, { user: owner }).shown();
  const callback = { path: /callback$/ };
  fake.faults.failNext(callback, { kind: 'status', status: 500 }, 4);
  await fake.slash('ask', { question: 'When does the park close?' }).shown();
  for (const fault of [
    { kind: 'status', status: 403, code: 50_013 },
    { kind: 'status', status: 400, code: 50_035 },
    { kind: 'rateLimit', retryAfterSeconds: 0.01 },
    { kind: 'drop' },
  ] as const) {
    fake.faults.failNext({ path: /messages$/ }, fault);
    fake.says(`<@${fake.world.bot.id}> When does the park close?`, { channel: general });
    await fake.nextRequest({ method: 'POST', path: /messages$/ });
  }
  await fake.slash('reload', {}, { user: owner }).shown();
  bot.child.kill('SIGHUP');
  fake.gateway.drop(4000);
  await bot.says('gateway resumed');
}

describe('no secret is seen', { timeout: 60_000 }, () => {
  test.each(['SIGTERM', 'SIGKILL'] as const)('in a run that %s ends', async (signal) => {
    start();
    await bot.says('"online"');
    await live();
    await expectNoSecret();
    bot.child.kill(signal);
    await bot.ended();
    await expectNoSecret();
  });

  test('where a feed has a password, which ends the start', async () => {
    const feeds = path.join(folder, 'feeds.yaml');
    await writeFile(
      feeds,
      JSON.stringify({ feeds: [{ url: `https://reader:${MARK}@news.example/feed.xml` }] }),
    );
    start({ FEEDS: feeds });
    expect(await bot.ended()).toBe(2);
    expect(bot.errors).toContain('feeds[1].url must hold no user name or password');
    await expectNoSecret();
  });

  test.each([401, 503, 'breaks'] as const)('beside a cluster whose address %s', async (behaviour) => {
    const { url } = await openGateway(behaviour);
    start({ RETRIEVER: 'opensearch', OPENSEARCH_URL: url.replace('//', `//dalil:${MARK}@`) });
    await bot.says('"online"');
    await fake.slash('ask', { question: 'When does the park close?' }).shown();
    await expectNoSecret();
    bot.child.kill('SIGTERM');
    await bot.ended();
    await expectNoSecret();
  });

  test('where Discord takes the token back', async () => {
    start();
    await bot.says('"online"');
    fake.gateway.drop(4004);
    expect(await bot.ended()).not.toBe(0);
    await expectNoSecret();
  });

  test('where Discord refuses it', async () => {
    start({ DISCORD_TOKEN: `${TOKEN}wrong` });
    expect(await bot.ended()).not.toBe(0);
    await expectNoSecret();
  });

  test('where Discord answers all requests with 401', async () => {
    start();
    await bot.says('"online"');
    fake.faults.failNext({ path: /callback|messages|webhooks/ }, { kind: 'status', status: 401 }, 20);
    fake.slash('ask', { question: 'When does the park close?' });
    await fake.nextRequest({ path: /callback$/ });
    fake.says(`<@${fake.world.bot.id}> When does the park close?`);
    await Promise.race([bot.ended(), bot.says('answering failed')]);
    await expectNoSecret();
  });
});
