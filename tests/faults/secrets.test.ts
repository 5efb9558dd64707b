import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openGateway } from '../loading/opensearch/gateway.ts';
import type { BotProcess } from '../support/discord/bot-process.ts';
import { startEmbeddings } from '../support/embeddings/service.ts';
import { freshFolder } from '../support/folder.ts';
import { type Ground, prepareGround, QUESTION } from './running-bot.ts';

const MARK = 'zqwxsecret';
const TOKEN = `MTIzNDU2Nzg5MDEyMzQ1Njc4.${MARK}.token`;

interface Run extends Ground {
  readonly bot: BotProcess;
  /** All that the bot has written to standard output. */
  printed(): string;
}

/** Starts the bot, with a secret for a token. */
async function start(environment: Readonly<Record<string, string>> = {}): Promise<Run> {
  const ground = await prepareGround({ token: TOKEN });
  const bot = ground.start({ LOG_LEVEL: 'trace', ...environment });
  let printed = '';
  bot.child.stdout?.on('data', (chunk) => {
    printed += String(chunk);
  });
  return { ...ground, bot, printed: () => printed };
}

/** All that the world can see of the bot: by name, what is there. */
async function seen({ bot, data, printed }: Run): Promise<Record<string, string>> {
  const system = `/proc/${bot.child.pid}`;
  const read = (file: string) => readFile(file, 'latin1').catch(() => '');
  const kept = await readdir(data, { recursive: true }).catch(() => []);
  const files = kept.map(async (name) => [name, await read(path.join(data, name))] as const);
  return {
    output: printed(),
    errors: bot.errors,
    'command line': await read(`${system}/cmdline`),
    name: await read(`${system}/comm`),
    ...Object.fromEntries(await Promise.all(files)),
  };
}

/** @param more what else is to be searched, by name */
async function expectNoSecret(run: Run, more: Readonly<Record<string, string>> = {}): Promise<void> {
  const all = { ...(await seen(run)), ...more };
  expect(all.errors).not.toBe('');
  for (const [place, text] of Object.entries(all))
    expect([place, text.includes(MARK)]).toEqual([place, false]);
}

/** What people do, and what goes wrong meanwhile. */
async function live({ fake, bot }: Run): Promise<void> {
  const { general } = fake.world;
  const { owner } = fake.world.people;
  await fake.slash('ask', { question: QUESTION }).shown();
  await fake.slash('language', { language: 'vi' }).shown();
  await fake.slash('feeds', {}, { user: owner }).shown();
  const callback = { path: /callback$/ };
  fake.faults.failNext(callback, { kind: 'status', status: 500 }, 4);
  await fake.slash('ask', { question: QUESTION }).shown();
  for (const fault of [
    { kind: 'status', status: 403, code: 50_013 },
    { kind: 'status', status: 400, code: 50_035 },
    { kind: 'rateLimit', retryAfterSeconds: 0.01 },
    { kind: 'drop' },
  ] as const) {
    fake.faults.failNext({ path: /messages$/ }, fault);
    fake.says(`<@${fake.world.bot.id}> ${QUESTION}`, { channel: general });
    await fake.nextRequest({ method: 'POST', path: /messages$/ });
  }
  await fake.slash('reload', {}, { user: owner }).shown();
  bot.child.kill('SIGHUP');
  fake.gateway.drop(4000);
  await bot.says('gateway resumed');
}

describe('no secret is seen', { timeout: 60_000 }, () => {
  test.each(['SIGTERM', 'SIGKILL'] as const)('in a run that %s ends', async (signal) => {
    const run = await start();
    await run.bot.says('"online"');
    await live(run);
    await expectNoSecret(run);
    run.bot.child.kill(signal);
    await run.bot.ended();
    await expectNoSecret(run);
  });

  test('where a feed has a password, which ends the start', async () => {
    const feeds = path.join(await freshFolder(), 'feeds.yaml');
    await writeFile(
      feeds,
      JSON.stringify({ feeds: [{ url: `https://reader:${MARK}@news.example/feed.xml` }] }),
    );
    const run = await start({ FEEDS: feeds });
    expect(await run.bot.ended()).toBe(2);
    expect(run.bot.errors).toContain('feeds[1].url must hold no user name or password');
    await expectNoSecret(run);
  });

  test.each([401, 503, 'breaks'] as const)('beside a cluster whose address %s', async (behaviour) => {
    const { url } = await openGateway(behaviour);
    const run = await start({
      RETRIEVER: 'opensearch',
      OPENSEARCH_URL: url.replace('//', `//dalil:${MARK}@`),
    });
    await run.bot.says('"online"');
    await run.fake.slash('ask', { question: QUESTION }).shown();
    await expectNoSecret(run);
    run.bot.child.kill('SIGTERM');
    await run.bot.ended();
    await expectNoSecret(run);
  });

  test.each([
    ['its key', { key: `sk-${MARK}-1234`, password: '' }],
    ['a name and password', { key: '', password: MARK }],
  ])('beside an embeddings service that refuses %s and repeats it', async (_, { key, password }) => {
    const message = `wrong: ${key || password}`;
    const service = await startEmbeddings({ fault: { status: 401, message } });
    const url = password ? service.url.replace('//', `//dalil:${password}@`) : service.url;
    const run = await start({ EMBEDDINGS_URL: url, EMBEDDINGS_KEY: key });
    await run.bot.says('"online"');
    await run.bot.says('does not accept the key');
    await run.fake.slash('ask', { question: QUESTION }).shown();
    await run.fake.slash('privacy', {}).shown();
    await expectNoSecret(run);
    run.bot.child.kill('SIGTERM');
    await run.bot.ended();
    await expectNoSecret(run);
  });

  test('where Discord takes the token back', async () => {
    const run = await start();
    await run.bot.says('"online"');
    run.fake.gateway.drop(4004);
    expect(await run.bot.ended()).not.toBe(0);
    await expectNoSecret(run);
  });

  test('where Discord refuses it', async () => {
    const run = await start({ DISCORD_TOKEN: `${TOKEN}wrong` });
    expect(await run.bot.ended()).not.toBe(0);
    await expectNoSecret(run);
  });

  test('where Discord answers all requests with 401', async () => {
    const run = await start();
    await run.bot.says('"online"');
    run.fake.faults.failNext({ path: /callback|messages|webhooks/ }, { kind: 'status', status: 401 }, 20);
    run.fake.slash('ask', { question: QUESTION });
    await run.fake.nextRequest({ path: /callback$/ });
    run.fake.says(`<@${run.fake.world.bot.id}> ${QUESTION}`);
    await Promise.race([run.bot.ended(), run.bot.says('answering failed')]);
    await expectNoSecret(run);
  });
});
