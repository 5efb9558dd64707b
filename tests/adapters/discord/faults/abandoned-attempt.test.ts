import { afterEach, beforeEach, expect, test } from 'vitest';
import { startBot } from '../../../../src/adapters/discord/client/bot.ts';
import { FakeDiscord } from '../../../support/discord/fake.ts';
import { openApp } from '../../../support/discord/house.ts';

const SETTINGS = { adminUserIds: [], replyStyle: 'components', rateLimitPerMinute: 10 } as const;
const LOGIN = { method: 'GET', path: /gateway\/bot$/ };

let fake: FakeDiscord;
let product: Awaited<ReturnType<typeof openApp>>;

beforeEach(async () => {
  fake = await FakeDiscord.start();
  product = await openApp();
});
afterEach(async () => {
  await fake.close();
  await product.close();
});

test('an attempt that was given up while a rate limit kept it waiting does not come online later', async () => {
  fake.faults.failNext(LOGIN, { kind: 'rateLimit', retryAfterSeconds: 3 }, 1);
  const access = { discordToken: fake.token, discordApiUrl: fake.api };
  const bot = await startBot(
    product.app,
    { ...access, ...SETTINGS },
    { silenceMs: 1_000, startPauses: { first: 1, longest: 10 } },
  );
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const connections = fake.gateway.connections;
  await bot.stop();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect({ connections, afterStop: fake.gateway.connections }).toEqual({ connections: 1, afterStop: 0 });
}, 30_000);

test('one that is told to end meanwhile neither', async () => {
  const hold = fake.faults.holdNext(LOGIN);
  const ended = new AbortController();
  const access = { discordToken: fake.token, discordApiUrl: fake.api };
  const starting = startBot(product.app, { ...access, ...SETTINGS }, { signal: ended.signal });
  await hold.arrived;
  ended.abort(new Error('told to end'));
  await expect(starting).rejects.toThrow('told to end');
  hold.release();
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  expect(fake.gateway.connections).toBe(0);
}, 30_000);
