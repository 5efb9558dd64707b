import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Bot, type StartOptions, startBot } from '../../../../src/adapters/discord/client/bot.ts';
import { FakeDiscord } from '../../../support/discord/fake.ts';
import { openApp } from '../../../support/discord/house.ts';
import { plain, QUESTION, SENTENCE } from '../../../support/discord/known.ts';
import { START_FAULTS } from '../../../support/discord/start-faults.ts';

const SETTINGS = { adminUserIds: [], replyStyle: 'components', rateLimitPerMinute: 10 } as const;
const SOON: StartOptions = { silenceMs: 1_500, startPauses: { first: 1, longest: 10 } };
/** Attempts that have failed, by the log. */
const FAILED = 'not online yet';
/** discord.js connects a shard again half a second after it was given up. */
const RECONNECTION_MS = 700;

let fake: FakeDiscord;
let product: Awaited<ReturnType<typeof openApp>>;
let ended: AbortController;

beforeEach(async () => {
  fake = await FakeDiscord.start();
  product = await openApp();
  ended = new AbortController();
});

afterEach(async () => {
  await fake.close();
  await product.close();
});

function start(options = SOON): Promise<Bot> {
  const access = { discordToken: fake.token, discordApiUrl: fake.api };
  const starting = startBot(product.app, { ...access, ...SETTINGS }, { ...options, signal: ended.signal });
  starting.catch(() => {});
  return starting;
}

function failures(): unknown[] {
  return product.log.filter(({ msg }) => msg === FAILED);
}

describe.each(START_FAULTS)('a start where $name', ({ begin }) => {
  test('is tried again until the bot is online, and says meanwhile what is waited for', async () => {
    const fault = begin(fake);
    const starting = start();
    await expect.poll(() => failures().length, { timeout: 10_000 }).toBeGreaterThan(1);
    expect(failures()[0]).toMatchObject({ level: 40, reason: expect.stringMatching(/Discord/) });
    fault.end();
    const bot = await starting;
    const asked = fake.says(QUESTION, { channel: fake.world.dmWith(fake.world.people.asker) });
    expect(plain(await fake.replyTo(asked))).toContain(SENTENCE);
    await new Promise((resolve) => setTimeout(resolve, RECONNECTION_MS));
    expect(fake.gateway.connections, 'connections of attempts that were given up').toBe(1);
    await bot.stop();
  });

  test('ends at once when it is told to', async () => {
    const fault = begin(fake);
    const starting = start({ silenceMs: 1e6 });
    await fault.met;
    ended.abort(new Error('told to end'));
    await expect(starting).rejects.toThrow('told to end');
    await new Promise((resolve) => setTimeout(resolve, RECONNECTION_MS));
    expect(fake.gateway.connections).toBe(0);
  });
});
