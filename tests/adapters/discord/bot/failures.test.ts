import { describe, expect, test } from 'vitest';
import { isPrivate } from '../../../support/discord/exchange.ts';
import { useHouse } from '../../../support/discord/house.ts';
import { plain, QUESTION, SENTENCE } from '../../../support/discord/known.ts';

const open = useHouse();

describe('failures', () => {
  test('in the product are logged with the id that the person is shown', async () => {
    const { fake, log } = await open({
      wrap: (app) => ({ ...app, dispatchIn: () => Promise.reject(new Error('the roof fell in')) }),
    });
    const shown = await fake.slash('ask', { question: QUESTION }).shown();
    const entry = log.find(({ errorId }) => errorId);
    expect(entry?.err).toMatchObject({ message: 'the roof fell in' });
    expect(plain(shown)).toContain(String(entry?.errorId));
    expect(isPrivate(shown)).toBe(true);
  });

  test('of a payload that Discord refuses are apologised for with an id', async () => {
    const { fake, log } = await open();
    const refusal = { kind: 'status', status: 400, code: 50035, message: 'Invalid Form Body' } as const;
    fake.faults.failNext({ path: /callback$/ }, refusal);
    const shown = await fake.slash('ask', { question: QUESTION }).shown();
    fake.faults.failNext({ path: /messages$/ }, refusal);
    const reply = await fake.replyTo(fake.says(`<@${fake.world.bot.id}> ${QUESTION}`));
    const ids = log.filter(({ errorId }) => errorId).map(({ errorId }) => String(errorId));
    expect(plain(shown)).toContain(ids[0]);
    expect(plain(reply)).toContain(ids[1]);
    for (const secret of [QUESTION, 'news.example', 'callback'])
      expect(JSON.stringify(log)).not.toContain(secret);
  });

  test('of Discord that pass are survived: 429, 500 and a dropped connection', async () => {
    const { fake } = await open();
    const callback = { path: /callback$/ };
    fake.faults.failNext(callback, { kind: 'rateLimit', retryAfterSeconds: 0.01 });
    fake.faults.failNext(callback, { kind: 'status', status: 500 });
    fake.faults.failNext(callback, { kind: 'drop' });
    expect(plain(await fake.slash('ask', { question: QUESTION }).shown())).toContain(SENTENCE);
    const messages = { path: /messages$/ };
    fake.faults.failNext(messages, { kind: 'rateLimit', retryAfterSeconds: 0.01 });
    fake.faults.failNext(messages, { kind: 'status', status: 500 });
    const reply = await fake.replyTo(fake.says(`<@${fake.world.bot.id}> ${QUESTION}`));
    expect(plain(reply)).toContain(SENTENCE);
  });

  test('of Discord that last are apologised for', async () => {
    const { fake, log } = await open();
    fake.faults.failNext({ path: /callback$/ }, { kind: 'status', status: 500 }, 4);
    const shown = await fake.slash('ask', { question: QUESTION }).shown();
    expect(plain(shown)).toContain(String(log.find(({ errorId }) => errorId)?.errorId));
    expect(JSON.stringify(log)).not.toContain('news.example');
  });

  test('to answer in time are noted without noise', async () => {
    const { fake, log, bot } = await open();
    const hold = fake.faults.holdNext({ path: /callback$/ });
    fake.slash('ask', { question: QUESTION });
    await hold.arrived;
    fake.world.clock.advance(3001);
    hold.release();
    expect((await fake.nextRequest({ path: /callback$/ })).status).toBe(404);
    await bot.stop();
    expect(log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});
