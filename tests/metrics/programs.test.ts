import { describe, expect, onTestFinished, test } from 'vitest';
import { chat, program } from '../support/chat.ts';
import { BotProcess } from '../support/discord/bot-process.ts';
import articles from '../support/discord/data/articles.json' with { type: 'json' };
import { FakeDiscord } from '../support/discord/fake.ts';
import { QUESTION, SENTENCE } from '../support/discord/known.ts';
import { metricsAddress } from '../support/metrics/address.ts';
import { isFed } from '../support/metrics/fed.ts';
import { counted, scrape } from '../support/metrics/scrape.ts';
import { run } from '../support/run.ts';
import { seedsFolder } from '../support/seeds.ts';
import { takenPort } from '../support/taken-port.ts';

const OWN = { METRICS_PORT: '0', LOG_LEVEL: 'info' };

const statusOf = async (address: string) => (await fetch(address)).status;

async function folders() {
  return { SEEDS_DIR: await seedsFolder(articles), DATA_DIR: await seedsFolder({}) };
}

describe.each([
  ['the local chat', 'src/bin/start.ts', []],
  ['the page for readers', 'src/bin/web.ts', ['--public']],
])('%s', (_, file, args) => {
  test('ends at once where the port for its metrics is taken, and says what to do', async () => {
    const { status, stderr } = await run(file, args, '', { ...OWN, METRICS_PORT: String(await takenPort()) });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^[^\n]*another program uses that port; set METRICS_PORT to another one\.\n$/);
  });

  test('is well and ready, until it ends', async () => {
    const { child, ended, wrote } = program(file, args, { ...OWN, ...(await folders()) });
    const address = await metricsAddress(child);
    await wrote('http://127.0.0.1');
    await expect.poll(() => statusOf(`${address}/readyz`), { timeout: 15_000 }).toBe(200);
    expect(await statusOf(`${address}/healthz`)).toBe(200);
    child.kill('SIGTERM');
    await ended;
    await expect(fetch(address)).rejects.toThrow();
  });
});

test('a question in the chat is counted', async () => {
  const { child, type, wrote } = chat({ ...OWN, ...(await folders()) });
  const address = await metricsAddress(child);
  type(QUESTION);
  await wrote(SENTENCE);
  expect(counted(await scrape(address), 'dalil_questions_total')).toEqual({
    'dalil_questions_total{outcome="answered",language="en"}': 1,
  });
});

test('a question of a reader is counted, and looking for more is not', async () => {
  const { child, wrote } = program('src/bin/web.ts', ['--public'], { ...OWN, ...(await folders()) });
  const address = await metricsAddress(child);
  const [page = ''] = /http:\/\/127\.0\.0\.1:\d+/.exec(await wrote('page served')) ?? [];
  const asked = `${page}/?q=${encodeURIComponent(QUESTION)}`;
  expect(await (await fetch(asked)).text()).toContain(SENTENCE);
  await fetch(`${asked}&from=1`);
  expect(counted(await scrape(address), 'dalil_questions_total')).toEqual({
    'dalil_questions_total{outcome="answered",language="en"}': 1,
  });
});

describe('the bot', () => {
  async function startBot() {
    const fake = await FakeDiscord.start();
    const bot = new BotProcess(fake, { ...OWN, ...(await folders()) });
    onTestFinished(async () => {
      bot.kill();
      await fake.close();
    });
    return { fake, bot, address: await metricsAddress(bot.child) };
  }

  test('is well while it starts, but not ready before it is online', async () => {
    const { address, bot } = await startBot();
    expect(await statusOf(`${address}/healthz`)).toBe(200);
    expect(await statusOf(`${address}/readyz`)).toBe(503);
    bot.kill();
  });

  test.runIf(isFed('dalil_discord_shard_up') && isFed('dalil_discord_commands_registered'))(
    'is ready once it is online and Discord has its commands',
    async () => {
      const { address } = await startBot();
      await expect.poll(() => statusOf(`${address}/readyz`), { timeout: 15_000 }).toBe(200);
    },
  );

  test('tells nobody its token, nor who asked what', async () => {
    const { fake, bot, address } = await startBot();
    await bot.says('"online"');
    await fake.slash('ask', { question: QUESTION }).shown();
    const said = await Promise.all(
      ['/healthz', '/readyz', '/metrics', '/'].map(async (path) => (await fetch(address + path)).text()),
    );
    expect(said.join()).toContain('dalil_questions_total{outcome="answered",language="en"} 1');
    for (const secret of [fake.token, fake.world.people.asker.id, 'library'])
      expect(said.join()).not.toContain(secret);
  });
});
