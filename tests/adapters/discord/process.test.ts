import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { message } from '../../../src/reply/messages.ts';
import { FakeDiscord } from '../../support/discord/fake.ts';
import { plain } from '../../support/discord/known.ts';
import { words } from '../../support/discord/words.ts';

const ARTICLE = '---\ntitle: Park\nurl: https://news.example/park\n---\nThe park closes at dusk in winter.\n';

let fake: FakeDiscord;
let seeds: string;
let data: string;
let child: ChildProcess;
let errors: string;

beforeEach(async () => {
  fake = await FakeDiscord.start();
  seeds = await mkdtemp(join(tmpdir(), 'dalil-'));
  await writeFile(join(seeds, 'park.txt'), ARTICLE);
  data = await mkdtemp(join(tmpdir(), 'dalil-data-'));
});

afterEach(async () => {
  child.kill('SIGKILL');
  await fake.close();
  for (const folder of [seeds, data]) await rm(folder, { recursive: true });
});

/** `npm start`, without npm in between. */
function start(environment: Record<string, string> = {}): void {
  const env = { DISCORD_TOKEN: fake.token, DISCORD_API_URL: fake.api, ...environment };
  const own = { PATH: process.env.PATH, LOG_LEVEL: 'warn', SEEDS_DIR: seeds, DATA_DIR: data };
  child = spawn(process.execPath, ['--import', 'tsx', 'src/bin/start.ts'], {
    env: { ...own, ...env },
    stdio: 'pipe',
  });
  errors = '';
  child.stderr?.on('data', (chunk) => {
    errors += String(chunk);
  });
}

/** The exit status; the signal's name when one killed the process. */
async function ended(): Promise<unknown> {
  const [status, signal] = await once(child, 'close');
  return signal ?? status;
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s lets a running reply finish and exits with 0',
  async (signal) => {
    start();
    await fake.nextRequest({ method: 'PUT', path: /commands$/ });
    const hold = fake.faults.holdNext({ path: /callback$/ });
    const asked = fake.slash('ask', { question: 'When does the park close?' });
    await hold.arrived;
    child.kill(signal);
    hold.release();
    expect(plain(await asked.shown())).toContain('The park closes at dusk in winter.');
    expect(await ended()).toBe(0);
    expect(errors).toBe('');
  },
);

test('SIGHUP reads the articles again', async () => {
  start({ LOG_LEVEL: 'info' });
  await fake.nextRequest({ method: 'PUT', path: /commands$/ });
  await writeFile(join(seeds, 'pond.txt'), ARTICLE.replaceAll('park', 'pond').replace('Park', 'Pond'));
  const reloaded = new Promise<void>((resolve) => {
    child.stderr?.on('data', () => errors.includes('articles reloaded') && resolve());
  });
  child.kill('SIGHUP');
  await reloaded;
  const shown = await fake.slash('articles').shown();
  expect(plain(shown)).toContain('https://news.example/pond');
});

test.each([
  ['a wrong token', { DISCORD_TOKEN: 'MTIz.wrong.token' }, 'DISCORD_TOKEN'],
  ['no Discord', { DISCORD_API_URL: 'http://127.0.0.1:9/api' }, 'cannot be reached'],
])('%s ends the start with one sentence and exit status 2', async (_what, environment, words) => {
  start(environment);
  expect(await ended()).toBe(2);
  expect(errors.trim().split('\n')).toHaveLength(1);
  expect(errors).toContain(words);
});

test('a token that is withdrawn ends the bot with exit status 2', async () => {
  start();
  await fake.nextRequest({ method: 'PUT', path: /commands$/ });
  fake.gateway.drop(4004);
  expect(await ended()).toBe(2);
  expect(errors).toContain('DISCORD_TOKEN');
});

describe('settings', () => {
  const permissions = 0x20n;
  const registered = { method: 'GET', path: /applications\/\d+\/commands$/ };
  const started = (): Promise<unknown> => fake.nextRequest(registered);

  test.each(['SIGTERM', 'SIGKILL'] as const)('that were confirmed survive %s', async (signal) => {
    start();
    await fake.nextRequest({ method: 'PUT', path: /commands$/ });
    await fake.slash('language', { language: 'vi' }).shown();
    await fake.slash('settings', { private: true }, { permissions }).shown();
    child.kill(signal);
    await ended();
    start();
    await started();
    await started();
    const shown = await fake.slash('settings', {}, { permissions }).shown();
    expect(words(shown)).toContain(message('vi', 'settings-private'));
  });

  test('in use by another bot end the start with one sentence and exit status 2', async () => {
    start();
    const first = child;
    await fake.nextRequest({ method: 'PUT', path: /commands$/ });
    start();
    expect(await ended()).toBe(2);
    expect(errors).toContain('DATA_DIR');
    expect(errors.trim().split('\n')).toHaveLength(1);
    first.kill('SIGKILL');
    await once(first, 'close');
  });

  test('are kept by a running bot alone: the local chat starts beside it', async () => {
    start();
    const bot = child;
    await fake.nextRequest({ method: 'PUT', path: /commands$/ });
    start({ DISCORD_TOKEN: '' });
    child.stdin?.end('/help\n');
    expect(await ended()).toBe(0);
    bot.kill('SIGKILL');
    await once(bot, 'close');
  });
});
