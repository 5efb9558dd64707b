import { describe, expect, test } from 'vitest';
import { message } from '../../../../src/reply/messages.ts';
import { isPrivate } from '../../../support/discord/exchange.ts';
import { type House, useHouse } from '../../../support/discord/house.ts';
import { QUESTION, SENTENCE } from '../../../support/discord/known.ts';
import type { Channel, Json, Message } from '../../../support/discord/types.ts';
import { words } from '../../../support/discord/words.ts';
import { gate } from '../../../support/gate.ts';

const open = useHouse();
const MANAGE_GUILD = 0x20n;

/** /settings by somebody who manages the server but not the bot. */
function set({ fake }: House, values: Json): Promise<Message> {
  return fake.slash('settings', values, { permissions: MANAGE_GUILD }).shown();
}

describe('channels where mentions are answered', () => {
  type Places = Record<'help' | 'thread' | 'forum' | 'post' | 'elsewhere' | 'unheardOf', Channel>;

  async function openWithPlaces(): Promise<{ house: House; places: Places }> {
    const made: Partial<Places> = {};
    const house = await open({
      prepare: ({ world }) => {
        const add = (type: number, name: string, parent?: Channel) =>
          world.addChannel({ type, guildId: world.guild.id, name, parentId: parent?.id });
        made.help = add(0, 'help');
        made.thread = add(11, 'thread', made.help);
        made.forum = add(15, 'forum');
        made.post = add(11, 'post', made.forum);
        made.elsewhere = add(11, 'elsewhere', world.general);
      },
    });
    const { world } = house.fake;
    // Archived when the bot came online: all it knows of this thread is what the message says.
    const unheardOf = { type: 11, guildId: world.guild.id, name: 'old', parentId: made.help?.id };
    return { house, places: { ...made, unheardOf: world.addChannel(unheardOf) } as Places };
  }

  /** Mentions the bot in every place; says where it answered. */
  async function answered({ fake, bot }: House, places: Partial<Places>): Promise<string[]> {
    const mention = `<@${fake.world.bot.id}> ${QUESTION}`;
    for (const channel of Object.values(places)) fake.says(mention, { channel });
    await fake.replyTo(fake.says(QUESTION, { channel: fake.world.dmWith(fake.world.people.asker) }));
    await bot.stop();
    const byBot = ({ author }: Message): boolean => author.id === fake.world.bot.id;
    return Object.entries(places)
      .filter(([, channel]) => fake.world.messagesIn(channel).some(byBot))
      .map(([name]) => name);
  }

  const mentionable = ({ forum: _forum, ...others }: Places): Partial<Places> => others;

  test('are all of them unless one was chosen', async () => {
    const { house, places } = await openWithPlaces();
    const asked = mentionable(places);
    expect(await answered(house, asked)).toEqual(Object.keys(asked));
  });

  test.each([
    ['help', ['help', 'thread', 'unheardOf']],
    ['forum', ['post']],
    ['elsewhere', ['elsewhere']],
  ] as const)(
    'are %s and what is in it once that was chosen, without a word elsewhere',
    async (name, where) => {
      const { house, places } = await openWithPlaces();
      await set(house, { channel: places[name].id });
      expect(await answered(house, mentionable(places))).toEqual(where);
    },
  );

  test('do not concern commands', async () => {
    const { house, places } = await openWithPlaces();
    await set(house, { channel: places.help.id });
    expect(words(await house.fake.slash('ask', { question: QUESTION }).shown())).toContain(SENTENCE);
  });
});

describe('answers that are private by default', () => {
  test.each([
    [{}, true],
    [{ private: true }, true],
    [{ private: false }, false],
  ])('with %j', async (said, expected) => {
    const house = await open();
    await set(house, { private: true });
    const shown = await house.fake.slash('ask', { question: QUESTION, ...said }).shown();
    expect(words(shown)).toContain(SENTENCE);
    expect(isPrivate(shown)).toBe(expected);
  });

  test('are so while they are thought about, too', async () => {
    const slow = gate();
    const house = await open({
      deferAfterMs: 1,
      wrap: (app) => ({
        ...app,
        dispatchIn: async (...args) => {
          await slow.opened;
          return app.dispatchIn(...args);
        },
      }),
    });
    const { preferences } = house.app.services;
    await preferences.setServer(house.fake.world.guild.id, { channels: [], privateByDefault: true });
    const asked = house.fake.slash('ask', { question: QUESTION });
    expect(await asked.callback()).toMatchObject({ type: 5, data: { flags: 64 } });
    slow.open();
    expect(isPrivate(await asked.shown())).toBe(true);
  });

  test('concern this server alone, and no mention', async () => {
    const house = await open();
    await set(house, { private: true });
    const { fake } = house;
    const elsewhere = fake.world.dmWith(fake.world.people.asker);
    expect(isPrivate(await fake.slash('ask', { question: QUESTION }, { channel: elsewhere }).shown())).toBe(
      false,
    );
    const reply = await fake.replyTo(fake.says(`<@${fake.world.bot.id}> ${QUESTION}`));
    expect(words(reply)).toContain(SENTENCE);
  });
});

describe('the server’s language', () => {
  test('is that of replies that follow no question, below the person’s own', async () => {
    const house = await open();
    const { fake } = house;
    await set(house, { language: 'vi' });
    expect(words(await fake.slash('help').shown())).toContain(message('vi', 'help'));
    expect(words(await fake.replyTo(fake.says(`<@${fake.world.bot.id}>`)))).toContain(message('vi', 'usage'));
    await fake.slash('language', { language: 'ar' }).shown();
    expect(words(await fake.slash('help').shown())).toContain(message('ar', 'help'));
    expect(words(await fake.replyTo(fake.says(`<@${fake.world.bot.id}>`)))).toContain(message('ar', 'usage'));
  });

  test('leaves answers in the language of the question', async () => {
    const house = await open();
    await set(house, { language: 'vi' });
    expect(words(await house.fake.slash('ask', { question: QUESTION }).shown())).toMatch(/The articles say/);
  });
});

describe('/settings', () => {
  test.each([
    ['en-US', 'en'],
    ['vi', 'vi'],
    ['ar', 'ar'],
  ] as const)('is not for everybody, even where Discord lets them (%s)', async (locale, language) => {
    const { fake, app } = await open();
    const shown = await fake.slash('settings', { private: true }, { locale }).shown();
    expect(words(shown)).toContain(message(language, 'not-allowed'));
    expect(isPrivate(shown)).toBe(true);
    expect(app.services.preferences.server(fake.world.guild.id).privateByDefault).toBe(false);
  });

  test('shows the chosen channels as Discord links them', async () => {
    const house = await open();
    const { general } = house.fake.world;
    const shown = await set(house, { channel: general.id });
    expect(words(shown)).toContain(`<#${general.id}>`);
    expect(isPrivate(shown)).toBe(true);
  });

  test('is told of by /help to those who may use it', async () => {
    const { fake } = await open();
    const help = (permissions?: bigint) => fake.slash('help', {}, { permissions }).shown();
    expect(words(await help(MANAGE_GUILD))).toContain('/settings');
    expect(words(await help())).not.toContain('/settings');
  });

  test('is not offered in direct messages', async () => {
    const { fake } = await open();
    const channel = fake.world.dmWith(fake.world.people.asker);
    expect(() => fake.slash('settings', {}, { channel })).toThrow('not offered');
  });
});
