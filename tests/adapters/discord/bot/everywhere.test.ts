import { describe, expect, test } from 'vitest';
import { isPrivate } from '../../../support/discord/exchange.ts';
import { type House, useHouse } from '../../../support/discord/house.ts';
import { QUESTION, SENTENCE } from '../../../support/discord/known.ts';
import type { Json, Place } from '../../../support/discord/types.ts';
import { words } from '../../../support/discord/words.ts';
import { gate } from '../../../support/gate.ts';

const open = useHouse();

const cases: [string, string, string][] = [
  ['en', QUESTION, SENTENCE],
  ['ar', 'كم تبلغ رسوم الدخول إلى المسبح؟', 'خمسة دنانير'],
  ['vi', 'Chợ nổi họp vào ngày nào?', 'sáng chủ nhật'],
];

/** Places where commands reach the bot, whether or not it is installed there itself. */
const places: [string, (house: House) => Place][] = [
  [
    'in a direct message with the bot',
    ({ fake: { world } }) => ({ channel: world.dmWith(world.people.asker) }),
  ],
  [
    'in a direct message, by somebody’s own installation',
    ({ fake: { world } }) => ({ channel: world.dmWith(world.people.asker), userInstall: true }),
  ],
  [
    'in a group of people',
    ({ fake: { world } }) => ({
      channel: world.addChannel({ type: 3, recipients: [world.people.asker, world.people.stranger] }),
      userInstall: true,
    }),
  ],
  ['in a server without the bot', (house) => ({ channel: foreignChannel(house), userInstall: true })],
  [
    'in a thread',
    ({ fake: { world } }) => ({
      channel: world.addChannel({ type: 11, guildId: world.guild.id, name: 't', parentId: world.general.id }),
    }),
  ],
];

function foreignChannel({ fake: { world } }: House) {
  const guild = world.addGuild('Elsewhere', false);
  return world.addChannel({ type: 0, guildId: guild.id, name: 'general' });
}

describe.each(places)('/ask %s', (_where, placeIn) => {
  test.each(cases)('in %s is answered', async (_language, question, sentence) => {
    const house = await open();
    const shown = await house.fake.slash('ask', { question }, placeIn(house)).shown();
    expect(words(shown)).toContain(sentence);
    expect(isPrivate(shown)).toBe(false);
  });

  test('is answered privately on request, and suggests', async () => {
    const house = await open();
    const place = placeIn(house);
    expect(
      isPrivate(await house.fake.slash('ask', { question: QUESTION, private: true }, place).shown()),
    ).toBe(true);
    const choices = await house.fake
      .autocomplete('ask', 'question', { question: 'bridges' }, place)
      .choices();
    expect(choices.length).toBeGreaterThan(0);
  });
});

describe('in a server without the bot', () => {
  test('a slow answer takes the place of its announcement and uses no follow-up', async () => {
    const slow = gate();
    const house = await open({
      deferAfterMs: 1,
      wrap: (app) => ({ ...app, dispatchIn: (...args) => slow.opened.then(() => app.dispatchIn(...args)) }),
    });
    const asked = house.fake.slash(
      'ask',
      { question: QUESTION },
      { channel: foreignChannel(house), userInstall: true },
    );
    expect(await asked.callback()).toMatchObject({ type: 5 });
    slow.open();
    expect(words(await asked.shown())).toContain(SENTENCE);
    expect(asked.interaction.followUps).toEqual([]);
  });

  test('everybody’s other commands work, and in the language of the person', async () => {
    const house = await open();
    const place = { channel: foreignChannel(house), userInstall: true, locale: 'vi' };
    expect(words(await house.fake.slash('help', {}, place).shown())).toContain('nguyên văn');
    await house.fake.slash('language', { language: 'ar' }, place).shown();
    expect(words(await house.fake.slash('help', {}, place).shown())).toContain('حرفيًّا');
  });
});

describe('a mention', () => {
  test.each([
    ['a thread', 0],
    ['a forum post', 15],
    ['a thread of announcements', 5],
  ])('in %s is answered there', async (_where, parentType) => {
    const created: Json = {};
    const { fake } = await open({
      prepare: ({ world }) => {
        const parent = world.addChannel({ type: parentType, guildId: world.guild.id, name: 'parent' });
        const type = parentType === 5 ? 10 : 11;
        created.channel = world.addChannel({
          type,
          guildId: world.guild.id,
          name: 'child',
          parentId: parent.id,
        });
      },
    });
    const { channel } = created as Place;
    for (const [, question, sentence] of cases) {
      const reply = await fake.replyTo(fake.says(`<@${fake.world.bot.id}> ${question}`, { channel }));
      expect(words(reply)).toContain(sentence);
    }
  });
});
