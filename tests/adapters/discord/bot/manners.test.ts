import { describe, expect, test } from 'vitest';
import { message } from '../../../../src/reply/messages.ts';
import { isPrivate } from '../../../support/discord/exchange.ts';
import { type HouseOptions, useHouse } from '../../../support/discord/house.ts';
import { QUESTION, SENTENCE } from '../../../support/discord/known.ts';
import { words } from '../../../support/discord/words.ts';
import { gate } from '../../../support/gate.ts';

const open = useHouse();
const typing = { method: 'POST', path: /\/typing$/ };

/** A house in which each person may ask that often a minute. */
const allowing = (rateLimitPerMinute: number): HouseOptions => ({ config: () => ({ rateLimitPerMinute }) });

describe('whoever asks too much', () => {
  test.each([
    ['en', QUESTION],
    ['ar', 'كم تبلغ رسوم الدخول إلى المسبح؟'],
    ['vi', 'Chợ nổi họp vào ngày nào?'],
  ] as const)('is told privately in %s how long to wait, each time', async (language, question) => {
    const { fake } = await open(allowing(2));
    const ask = () => fake.slash('ask', { question }).shown();
    for (let count = 0; count < 2; count++) expect(isPrivate(await ask())).toBe(false);
    for (let count = 0; count < 2; count++) {
      const shown = await ask();
      expect(isPrivate(shown)).toBe(true);
      const waits = Array.from({ length: 60 }, (_, index) =>
        message(language, 'slow-down', { seconds: index + 1 }),
      );
      expect(waits.filter((wait) => words(shown).includes(wait))).toHaveLength(1);
    }
  });

  test('is told in the language that they chose where the question tells none', async () => {
    const { fake } = await open(allowing(1));
    await fake.slash('language', { language: 'vi' }).shown();
    await fake.slash('ask', { question: QUESTION }).shown();
    expect(words(await fake.slash('ask', { question: '2031?' }).shown())).toContain('Vui lòng đợi');
  });

  test.each(['in a channel', 'in direct messages'])('%s is told once, then silence', async (where) => {
    const { fake, bot } = await open(allowing(2));
    const { general, people } = fake.world;
    const channel = where === 'in a channel' ? general : fake.world.dmWith(people.asker);
    for (let count = 0; count < 6; count++) fake.says(`<@${fake.world.bot.id}> ${QUESTION}`, { channel });
    await fake.replyTo(
      fake.says(QUESTION, { user: people.stranger, channel: fake.world.dmWith(people.stranger) }),
    );
    await bot.stop();
    const replies = fake.world.messagesIn(channel).filter(({ author }) => author.id === fake.world.bot.id);
    const told = replies.filter((reply) => words(reply).includes('Please wait'));
    expect([replies.length, told.length]).toEqual([3, 1]);
  });

  test('is counted alone, over commands, messages and mentions together', async () => {
    const { fake } = await open(allowing(2));
    const { people } = fake.world;
    await fake.slash('ask', { question: QUESTION }).shown();
    await fake.replyTo(fake.says(QUESTION, { channel: fake.world.dmWith(people.asker) }));
    const third = await fake.replyTo(fake.says(`<@${fake.world.bot.id}> ${QUESTION}`));
    expect(words(third)).toContain('Please wait');
    const other = await fake.slash('ask', { question: QUESTION }, { user: people.stranger }).shown();
    expect(words(other)).toContain(SENTENCE);
  });

  test('may still see the help, and administrators are not counted', async () => {
    const { fake } = await open(allowing(1));
    for (let count = 0; count < 3; count++) {
      expect(words(await fake.slash('help').shown())).toContain('/ask');
      const user = fake.world.people.owner;
      expect(words(await fake.slash('ask', { question: QUESTION }, { user }).shown())).toContain(SENTENCE);
    }
  });
});

describe('typing', () => {
  test('is shown while an answer takes long', async () => {
    const slow = gate();
    const { fake } = await open({
      typingAfterMs: 1,
      wrap: (app) => ({
        ...app,
        converse: async (...args) => {
          await slow.opened;
          return app.converse(...args);
        },
      }),
    });
    const asked = fake.says(`<@${fake.world.bot.id}> ${QUESTION}`);
    expect((await fake.nextRequest(typing)).path).toContain(fake.world.general.id);
    slow.open();
    expect(words(await fake.replyTo(asked))).toContain(SENTENCE);
  });

  test('is not shown for an answer that is ready at once', async () => {
    const { fake, bot } = await open();
    await fake.replyTo(fake.says(`<@${fake.world.bot.id}> ${QUESTION}`));
    await bot.stop();
    expect(fake.requests.filter(typing)).toEqual([]);
  });

  test('that cannot be shown does no harm', async () => {
    const slow = gate();
    const { fake, log } = await open({
      typingAfterMs: 1,
      wrap: (app) => ({ ...app, converse: (...args) => slow.opened.then(() => app.converse(...args)) }),
    });
    fake.faults.failNext(typing, {
      kind: 'status',
      status: 403,
      code: 50013,
      message: 'Missing Permissions',
    });
    const asked = fake.says(`<@${fake.world.bot.id}> ${QUESTION}`);
    await fake.nextRequest(typing);
    slow.open();
    expect(words(await fake.replyTo(asked))).toContain(SENTENCE);
    expect(log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});

describe('no answer goes', () => {
  test('to a changed message, not even when the change mentions the bot', async () => {
    const { fake, bot } = await open();
    const mention = `<@${fake.world.bot.id}> ${QUESTION}`;
    const unaddressed = fake.says(QUESTION);
    fake.edits(unaddressed, mention);
    fake.edits(unaddressed, `${mention}!`);
    const asked = fake.says(mention);
    await fake.replyTo(asked);
    fake.edits(asked, `${mention}!`);
    await fake.replyTo(fake.says(QUESTION, { channel: fake.world.dmWith(fake.world.people.asker) }));
    await bot.stop();
    expect(fake.requests.filter({ method: 'POST', path: /messages$/ })).toHaveLength(2);
  });

  test('to a bot that answers every word of ours, so that no loop begins', async () => {
    const { fake, bot } = await open();
    const { otherBot } = fake.world.people;
    let reply = await fake.replyTo(fake.says(`<@${fake.world.bot.id}> ${QUESTION}`));
    for (let turn = 0; turn < 3; turn++)
      reply = fake.says(`<@${fake.world.bot.id}> ${QUESTION}`, { user: otherBot, replyTo: reply });
    await fake.replyTo(fake.says(QUESTION, { channel: fake.world.dmWith(fake.world.people.asker) }));
    await bot.stop();
    expect(fake.requests.filter({ method: 'POST', path: /messages$/ })).toHaveLength(2);
  });
});
