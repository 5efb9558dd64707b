import { describe, expect, test } from 'vitest';
import { DEFER_AFTER_MS, STOP_PATIENCE_MS } from '../../../../src/adapters/discord/limits.ts';
import limits from '../../../../src/adapters/discord/state/load/data/limits.json' with { type: 'json' };
import type { WorkLimits } from '../../../../src/adapters/discord/state/load/workload.ts';
import { message } from '../../../../src/reply/messages.ts';
import { CountingMeter } from '../../../support/counting.ts';
import { isPrivate } from '../../../support/discord/exchange.ts';
import { type HouseOptions, useHouse } from '../../../support/discord/house.ts';
import { plain, QUESTION, SENTENCE } from '../../../support/discord/known.ts';
import { words } from '../../../support/discord/words.ts';
import { gate } from '../../../support/gate.ts';

const open = useHouse();
const MESSAGE = 4;
const ANNOUNCEMENT = 5;

/** A house in which nothing is answered until the gate is opened. */
async function openHeld(workLimits: Partial<WorkLimits>, options: HouseOptions = {}) {
  const meter = new CountingMeter();
  const answers = gate();
  const house = await open({
    ...options,
    workLimits,
    wrap: (app) => ({
      ...app,
      meter,
      dispatchIn: (...args) => answers.opened.then(() => app.dispatchIn(...args)),
      converse: (...args) => answers.opened.then(() => app.converse(...args)),
    }),
  });
  const { fake } = house;
  const ask = (locale = 'en-US') => fake.slash('ask', { question: QUESTION }, { locale });
  const say = (name = 'somebody') =>
    fake.says(QUESTION, { channel: fake.world.dmWith(fake.world.addUser(name)) });
  /** The bot learns a moment after the person that an answer has arrived. */
  const calm = () => expect.poll(() => meter.gauge('dalil_discord_in_flight')).toBe(0);
  return { ...house, meter, answers, ask, say, calm };
}

describe('a stop in the midst of much', () => {
  test('lets every message that is kept be answered', async () => {
    const { fake, bot, answers, say } = await openHeld({ calm: 2, atOnce: 1 });
    const messages = Array.from({ length: 60 }, (_, number) => say(`person ${number}`));
    await expect.poll(() => bot.client.channels.cache.size).toBeGreaterThanOrEqual(messages.length);
    const stopped = bot.stop();
    answers.open();
    await stopped;
    for (const each of messages) expect(words(await fake.replyTo(each))).not.toBe('');
  });

  test('has time for all messages that may be kept, of which Discord takes fifty a second', () => {
    const seconds = (limits.message + limits.messageRefusals) / 50;
    expect(seconds * 1_000).toBeLessThan(STOP_PATIENCE_MS);
  });
});

describe('when much comes in at once', () => {
  test('everything is acknowledged before it is worked on, and answered once', async () => {
    const { fake, answers, ask, say } = await openHeld({ calm: 2, atOnce: 1 });
    const messages = Array.from({ length: 10 }, (_, number) => say(`person ${number}`));
    const asked = Array.from({ length: 30 }, () => ask());
    for (const each of asked) expect(await each.callback()).toMatchObject({ type: ANNOUNCEMENT });
    answers.open();
    for (const each of asked) expect(words(await each.shown())).toContain(SENTENCE);
    for (const each of messages) expect(words(await fake.replyTo(each))).toContain(SENTENCE);
    const said = [...fake.world.messages.values()].filter(({ author }) => author.id === fake.world.bot.id);
    expect(said).toHaveLength(asked.length + messages.length);
  });

  test('and it is over, commands are answered with one request again', async () => {
    const { answers, ask, calm } = await openHeld({ calm: 1 });
    const asked = [ask(), ask()];
    expect(await asked[1]!.callback()).toMatchObject({ type: ANNOUNCEMENT });
    answers.open();
    for (const each of asked) await each.shown();
    await calm();
    expect(await ask().callback()).toMatchObject({ type: MESSAGE });
  });

  test('who comes late and is turned away is told before those that wait are answered', async () => {
    let late = 0;
    const limits = { calm: 0, interaction: 1, refusals: 1, atOnce: 1 };
    const { answers, ask } = await openHeld(limits, { now: () => 1_000_000 + late });
    const kept = ask();
    expect(await kept.callback()).toMatchObject({ type: ANNOUNCEMENT });
    late = DEFER_AFTER_MS + 100;
    const turnedAway = ask();
    expect(await turnedAway.callback()).toMatchObject({ type: ANNOUNCEMENT });
    expect(plain(await turnedAway.shown())).toContain(message('en', 'busy'));
    answers.open();
    expect(words(await kept.shown())).toContain(SENTENCE);
  });

  test.each(['en', 'vi', 'ar'] as const)(
    'what cannot be kept is told so in private, in %s',
    async (language) => {
      const { answers, ask, meter, calm } = await openHeld({ interaction: 1, refusals: 1 });
      const kept = ask();
      const refused = await ask(language).shown();
      expect(plain(refused)).toContain(message(language, 'busy'));
      expect(isPrivate(refused)).toBe(true);
      expect(meter.total('dalil_discord_shed_total', { kind: 'interaction' })).toBe(1);
      answers.open();
      expect(words(await kept.shown())).toContain(SENTENCE);
      await calm();
      await calm();
      expect(words(await ask().shown())).toContain(SENTENCE);
    },
  );

  test('messages that cannot be kept get a word, and beyond that nothing but a count', async () => {
    const { fake, answers, say, meter, calm } = await openHeld({ message: 1, messageRefusals: 1 });
    const kept = say('first');
    const hold = fake.faults.holdNext({ path: /messages$/ });
    const refused = say('second');
    await hold.arrived;
    const dropped = say('third');
    await expect.poll(() => meter.total('dalil_discord_shed_total', { kind: 'message' })).toBe(2);
    hold.release();
    expect(plain(await fake.replyTo(refused))).toContain(message('en', 'busy'));
    answers.open();
    expect(words(await fake.replyTo(kept))).toContain(SENTENCE);
    await calm();
    expect(words(await fake.replyTo(say('fourth')))).toContain(SENTENCE);
    expect([...fake.world.messages.values()].map((each) => each.message_reference)).not.toContainEqual(
      expect.objectContaining({ message_id: dropped.id }),
    );
  });

  test('suggestions are left out, and nobody is shown typing', async () => {
    const { fake, answers, ask, say, meter, calm } = await openHeld({ calm: 2 }, { typingAfterMs: 1 });
    const asked = [ask(), ask()];
    const said = say();
    expect(await fake.autocomplete('ask', 'question', { question: 'bridges' }).choices()).toEqual([]);
    expect(meter.total('dalil_discord_shed_total', { kind: 'autocomplete' })).toBe(1);
    answers.open();
    for (const each of asked) await each.shown();
    await fake.replyTo(said);
    await calm();
    expect(fake.requests.filter({ path: /typing$/ })).toEqual([]);
    const later = await fake.autocomplete('ask', 'question', { question: 'bridges' }).choices();
    expect(later).not.toEqual([]);
  });
});

test('an interaction that is old when it arrives is announced before any work', async () => {
  const { fake, answers, ask } = await openHeld({});
  answers.open();
  expect(await ask().callback()).toMatchObject({ type: MESSAGE });
  const late = ask();
  fake.world.clock.advance(2_000);
  expect(await late.callback()).toMatchObject({ type: ANNOUNCEMENT });
  expect(words(await late.shown())).toContain(SENTENCE);
});

test('a clock that jumps costs no answer', async () => {
  const { fake, answers, ask } = await openHeld({});
  answers.open();
  for (const jump of [60_000, -3_600_000, 7_200_000]) {
    fake.world.clock.advance(jump);
    expect(words(await ask().shown())).toContain(SENTENCE);
  }
});
