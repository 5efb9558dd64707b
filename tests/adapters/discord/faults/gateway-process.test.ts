import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { message } from '../../../../src/reply/messages.ts';
import { plain } from '../../../support/discord/known.ts';
import { START_FAULTS } from '../../../support/discord/start-faults.ts';
import {
  ARTICLE,
  data,
  fake,
  ONLINE_MS,
  PARK_QUESTION,
  PARK_SENTENCE,
  PROCESS_TEST_MS,
  registered,
  seeds,
  useBotProcess,
} from '../../../support/discord/use-bot-process.ts';
import { words } from '../../../support/discord/words.ts';

vi.setConfig({ testTimeout: PROCESS_TEST_MS });
const start = useBotProcess();
const UNAUTHORIZED = { kind: 'status', status: 401, message: '401: Unauthorized' } as const;
/** A process in which a fault can be planted from outside, in the midst of its work. */
const plant = (fault: string) => ({
  NODE_OPTIONS: `--import "data:text/javascript,process.on('SIGUSR2',()=>{${encodeURIComponent(fault)}})"`,
});

/** A bot in the midst of reading its articles. */
async function startLoading() {
  for (let number = 0; number < 2_000; number++)
    await writeFile(join(seeds, `park-${number}.txt`), ARTICLE.replaceAll('park', `park${number}`));
  const bot = start();
  await expect.poll(() => existsSync(join(data, 'LOCK')), { timeout: ONLINE_MS }).toBe(true);
  return bot;
}

test('a process that is told to read its articles again while it reads them comes online', async () => {
  const bot = await startLoading();
  bot.child.kill('SIGHUP');
  await registered();
  expect(bot.child.exitCode).toBeNull();
});

describe('a process that is told to end', () => {
  const mute = START_FAULTS.filter(({ isMute }) => isMute);
  test.each(mute)('while $name ends with 0', async ({ begin }) => {
    const { met } = begin(fake);
    const bot = start();
    await met;
    bot.child.kill('SIGTERM');
    expect(await bot.ended()).toBe(0);
  });

  test('while it loads its articles ends with 0', async () => {
    fake.faults.holdNext({ path: /gateway/ });
    const bot = await startLoading();
    bot.child.kill('SIGTERM');
    expect(await bot.ended()).toBe(0);
  });
});

describe('a process comes online', () => {
  test.each([404, 401])('after one %d at the start, of whatever stands between', async (status) => {
    fake.faults.failNext({ method: 'GET', path: /gateway\/bot$/ }, { kind: 'status', status });
    const bot = start();
    await Promise.race([registered(), bot.ended()]);
    expect(bot.child.exitCode).toBeNull();
  });
});

describe('a process ends with status 2', () => {
  test('once Discord takes its token no longer, by requests alone', async () => {
    const bot = start();
    await registered();
    fake.faults.failNext({}, UNAUTHORIZED, 100);
    fake.says(PARK_QUESTION, { channel: fake.world.dmWith(fake.world.people.asker) });
    expect(await bot.ended()).toBe(2);
    expect(bot.errors).toContain('DISCORD_TOKEN');
  });
});

describe('a fault that nobody caught', () => {
  test.each([
    ['an exception', "throw new Error('planted')"],
    ['a rejection', "Promise.reject(new Error('planted'))"],
  ])(
    '%s is logged once with its trace; replies are finished, settings kept, and the status is 1',
    async (_what, code) => {
      const bot = start(plant(code));
      await registered();
      await fake.slash('language', { language: 'vi' }).shown();
      const hold = fake.faults.holdNext({ path: /callback$/ });
      const asked = fake.slash('ask', { question: PARK_QUESTION });
      await hold.arrived;
      bot.child.kill('SIGUSR2');
      await bot.says('planted');
      hold.release();
      expect(plain(await asked.shown())).toContain(PARK_SENTENCE);
      expect(await bot.ended()).toBe(1);
      const [line, ...others] = bot.errors.trim().split('\n');
      expect(JSON.parse(line!)).toMatchObject({
        level: 60,
        err: { message: 'planted', stack: expect.any(String) },
      });
      expect(others).toEqual([]);
      expect(fake.gateway.sessions.size, 'sessions that were not ended').toBe(0);
      await start({ LOG_LEVEL: 'info' }).says('"online"');
      const shown = await fake.slash('help').shown();
      expect(words(shown)).toContain(message('vi', 'help'));
    },
  );
});
