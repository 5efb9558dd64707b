import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { message } from '../../../src/reply/messages.ts';
import type { BotProcess } from '../../support/discord/bot-process.ts';
import { plain } from '../../support/discord/known.ts';
import {
  ARTICLE,
  fake,
  ONLINE_MS,
  PARK_QUESTION,
  PARK_SENTENCE,
  PROCESS_TEST_MS,
  registered,
  seeds,
  useBotProcess,
} from '../../support/discord/use-bot-process.ts';
import { words } from '../../support/discord/words.ts';

vi.setConfig({ testTimeout: PROCESS_TEST_MS });
const startProcess = useBotProcess();
let bot: BotProcess;

function start(environment?: Record<string, string>): void {
  bot = startProcess(environment);
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  '%s lets a running reply finish and exits with 0',
  async (signal) => {
    start();
    await registered();
    const hold = fake.faults.holdNext({ path: /callback$/ });
    const asked = fake.slash('ask', { question: PARK_QUESTION });
    await hold.arrived;
    bot.child.kill(signal);
    hold.release();
    expect(plain(await asked.shown())).toContain(PARK_SENTENCE);
    expect(await bot.ended()).toBe(0);
    expect(bot.errors).toBe('');
  },
);

test('SIGHUP reads the articles again', async () => {
  start({ LOG_LEVEL: 'info' });
  await registered();
  await writeFile(join(seeds, 'pond.txt'), ARTICLE.replaceAll('park', 'pond').replace('Park', 'Pond'));
  bot.child.kill('SIGHUP');
  await bot.says('articles reloaded');
  const shown = await fake.slash('articles').shown();
  expect(plain(shown)).toContain('https://news.example/pond');
});

test('a wrong token ends the start with one sentence and exit status 2', async () => {
  start({ DISCORD_TOKEN: 'MTIz.wrong.token' });
  expect(await bot.ended()).toBe(2);
  expect(bot.errors.trim().split('\n')).toHaveLength(1);
  expect(bot.errors).toContain('DISCORD_TOKEN');
});

test('no Discord is said and waited for, until a signal ends the start with exit status 0', async () => {
  start({ DISCORD_API_URL: 'http://127.0.0.1:9/api' });
  await bot.says('cannot be reached');
  bot.child.kill('SIGTERM');
  expect(await bot.ended()).toBe(0);
});

test('a token that is withdrawn ends the bot with exit status 2', async () => {
  start();
  await registered();
  fake.gateway.drop(4004);
  expect(await bot.ended()).toBe(2);
  expect(bot.errors).toContain('DISCORD_TOKEN');
});

describe('settings', () => {
  const permissions = 0x20n;
  const looked = { method: 'GET', path: /applications\/\d+\/commands$/ };
  const started = (): Promise<unknown> => fake.nextRequest(looked, ONLINE_MS);

  test.each(['SIGTERM', 'SIGKILL'] as const)('that were confirmed survive %s', async (signal) => {
    start();
    await registered();
    await fake.slash('language', { language: 'vi' }).shown();
    await fake.slash('settings', { private: true }, { permissions }).shown();
    bot.child.kill(signal);
    await bot.ended();
    start();
    await started();
    await started();
    const shown = await fake.slash('settings', {}, { permissions }).shown();
    expect(words(shown)).toContain(message('vi', 'settings-private'));
  });

  test('in use by another bot end the start with one sentence and exit status 2', async () => {
    start();
    const first = bot;
    await registered();
    start();
    expect(await bot.ended()).toBe(2);
    expect(bot.errors).toContain('DATA_DIR');
    expect(bot.errors.trim().split('\n')).toHaveLength(1);
    first.kill();
    await first.ended();
  });

  test('are kept by a running bot alone: the local chat starts beside it', async () => {
    start();
    const first = bot;
    await registered();
    start({ DISCORD_TOKEN: '' });
    bot.child.stdin?.end('/help\n');
    expect(await bot.ended()).toBe(0);
    first.kill();
    await first.ended();
  });
});
