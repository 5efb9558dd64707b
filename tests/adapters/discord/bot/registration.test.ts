import { expect, test } from 'vitest';
import { useHouse } from '../../../support/discord/house.ts';
import { plain, QUESTION, SENTENCE } from '../../../support/discord/known.ts';

const open = useHouse();
const WRITE = { method: 'PUT', path: /commands$/ };
/** Long enough that nothing is tried again in a test. */
const LONG = 1e6;
/** Times that discord.js itself sends a request that fails with 500. */
const TRIES = 4;

test('commands that Discord did not take in passing are registered later, by themselves', async () => {
  const { fake, bot, log } = await open({
    prepare: ({ faults }) => faults.failNext(WRITE, { kind: 'status', status: 500 }, 3 * TRIES),
    registrationPauses: { first: 300, longest: 300 },
  });
  expect(bot.state().commandsRegistered).toBe(false);
  const asked = fake.says(QUESTION, { channel: fake.world.dmWith(fake.world.people.asker) });
  expect(plain(await fake.replyTo(asked))).toContain(SENTENCE);
  await expect.poll(() => bot.state().commandsRegistered, { timeout: 10_000 }).toBe(true);
  expect(log.filter(({ msg }) => msg === 'commands could not be registered')).toHaveLength(3);
  expect(plain(await fake.slash('ask', { question: QUESTION }).shown())).toContain(SENTENCE);
  const unknown = await fake.slash('ask', { question: 'How tall is Mount Everest?' }).shown();
  expect(plain(unknown)).toMatch(/<\/articles:\d+>/);
});

test('commands that Discord calls wrong are an error with what to do, tried again at the longest pause', async () => {
  const { bot, log } = await open({
    prepare: ({ faults }) => faults.failNext(WRITE, { kind: 'status', status: 400 }),
    registrationPauses: { first: 1, longest: LONG },
  });
  expect(bot.state().commandsRegistered).toBe(false);
  const [failure] = log.filter(({ msg }) => msg === 'commands could not be registered');
  expect(failure).toMatchObject({ level: 50, advice: expect.stringContaining('report') });
  expect(Number(failure?.againInSeconds)).toBeGreaterThanOrEqual(LONG / 1_000);
});

test('a bot that stops no longer registers', async () => {
  const { fake, bot } = await open({
    prepare: ({ faults }) => faults.failNext(WRITE, { kind: 'status', status: 500 }, TRIES),
    registrationPauses: { first: LONG, longest: LONG },
  });
  await bot.stop();
  expect(bot.state().commandsRegistered).toBe(false);
  expect(fake.requests.filter(WRITE)).toHaveLength(TRIES);
});

test('the state of a bot that is online shows every shard and its commands', async () => {
  const { fake, bot } = await open({
    prepare: ({ world, gateway }) => {
      world.shards = 2;
      gateway.heartbeatMs = 50;
    },
  });
  await fake.gateway.untilHeartbeats(4);
  const up = expect.objectContaining({ up: true });
  expect(bot.state()).toEqual({ shards: [up, up], commandsRegistered: true });
  await expect.poll(() => bot.state().shards.every(({ ping = -1 }) => ping >= 0)).toBe(true);
});
