import { describe, expect, test } from 'vitest';
import { buttonsOf } from '../../../support/discord/controls.ts';
import { isPrivate } from '../../../support/discord/exchange.ts';
import { useHouse } from '../../../support/discord/house.ts';
import { COMPONENTS_V2, plain, QUESTION, SENTENCE } from '../../../support/discord/known.ts';

const open = useHouse();

describe('a question', () => {
  test('by /ask is answered with a sentence and its link, for all to see', async () => {
    const { fake } = await open();
    const shown = await fake.slash('ask', { question: QUESTION }).shown();
    expect(plain(shown)).toContain(SENTENCE);
    expect(plain(shown)).toContain('The new library of Riverton');
    expect(buttonsOf(shown)[0]?.url).toContain('https://news.example/riverton/library');
    expect(isPrivate(shown)).toBe(false);
    expect(shown.flags & COMPONENTS_V2).toBeTruthy();
  });

  test('by /ask with private:yes is answered for the asker alone', async () => {
    const { fake } = await open();
    const shown = await fake.slash('ask', { question: QUESTION, private: true }).shown();
    expect(isPrivate(shown)).toBe(true);
  });

  const questions: [string, string, string][] = [
    ['en', QUESTION, SENTENCE],
    ['ar', 'كم تبلغ رسوم الدخول إلى المسبح؟', 'خمسة دنانير'],
    ['vi', 'Chợ nổi họp vào ngày nào?', 'sáng chủ nhật'],
  ];
  test.each(questions)(
    'in %s is answered alike by command, direct message and mention',
    async (_language, question, words) => {
      const { fake } = await open();
      const direct = fake.says(question, { channel: fake.world.dmWith(fake.world.people.asker) });
      const mention = fake.says(`<@${fake.world.bot.id}> ${question}`);
      const answers = [
        await fake.slash('ask', { question }).shown(),
        await fake.replyTo(direct),
        await fake.replyTo(mention),
      ];
      expect(plain(answers[0]!)).toContain(words);
      expect(new Set(answers.map(plain)).size).toBe(1);
      for (const { flags } of answers) expect(flags & COMPONENTS_V2).toBeTruthy();
    },
  );

  test('by slash command in a direct message is answered', async () => {
    const { fake } = await open();
    const channel = fake.world.dmWith(fake.world.people.stranger);
    const shown = await fake
      .slash('ask', { question: QUESTION }, { channel, user: fake.world.people.stranger })
      .shown();
    expect(plain(shown)).toContain(SENTENCE);
  });

  test('that is only a greeting, a mention or an emoji gets a hint', async () => {
    const { fake } = await open();
    for (const text of ['hello', '<:wave:123456789012345678>', '']) {
      const asked = fake.says(`<@${fake.world.bot.id}> ${text}`);
      expect(plain(await fake.replyTo(asked))).toContain('Ask me a question');
    }
  });

  test.each([
    ['en-US', 'Discord did not show me the words'],
    ['vi', 'Discord không cho tôi xem nội dung'],
    ['ar', 'لم يُظهر لي ديسكورد كلمات رسالتك'],
  ])(
    'that mentions only the role made for the bot learns that its words were not shown, in %s',
    async (locale, said) => {
      const { fake } = await open({ prepare: ({ world }) => Object.assign(world.guild, { locale }) });
      const own = fake.world.guild.roles.find(({ botId }) => botId === fake.world.bot.id)!;
      expect(plain(await fake.replyTo(fake.says(`<@&${own.id}> ${QUESTION}`)))).toContain(said);
      const both = fake.says(`<@&${own.id}> <@${fake.world.bot.id}> ${QUESTION}`);
      expect(plain(await fake.replyTo(both))).toContain(SENTENCE);
    },
  );

  test('pings nobody, whatever it says', async () => {
    const { fake } = await open();
    const everyone = `@everyone <@${fake.world.people.stranger.id}> <@&${fake.world.guild.roles[1]?.id}>`;
    const asked = fake.says(`<@${fake.world.bot.id}> ${QUESTION} ${everyone}`);
    const reply = await fake.replyTo(asked);
    expect(reply).toMatchObject({ mentions: [], mention_roles: [], mention_everyone: false });
    const { body } = await fake.nextRequest({ method: 'POST', path: /messages$/ });
    expect(body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false } });
  });

  test('too long is refused with the limit named', async () => {
    const { fake } = await open();
    const shown = await fake.slash('ask', { question: 'why '.repeat(200) }).shown();
    expect(plain(shown)).toContain('500');
  });
});

describe('no answer goes', () => {
  test('to bots, to itself, to everyone, to roles, to talk among others, to an empty reply', async () => {
    const { fake } = await open();
    const { bot, people, guild, general } = fake.world;
    const me = `<@${bot.id}>`;
    const answer = await fake.replyTo(fake.says(`${me} ${QUESTION}`));
    fake.says(`${me} ${QUESTION}`, { user: people.otherBot });
    fake.says(`@everyone ${QUESTION}`);
    fake.says(`<@&${guild.roles[1]?.id}> ${QUESTION}`);
    fake.says(QUESTION);
    fake.says('', { replyTo: answer });
    fake.says(QUESTION, { user: people.otherBot, channel: fake.world.dmWith(people.otherBot) });
    const last = fake.says(`${me} ${QUESTION}`);
    await fake.replyTo(last);
    const written = fake.world.messagesIn(general).filter(({ author }) => author.id === bot.id);
    expect(written).toHaveLength(2);
  });

  test('to an edit of a question that has been answered', async () => {
    const { fake } = await open();
    const asked = fake.says(`<@${fake.world.bot.id}> ${QUESTION}`);
    await fake.replyTo(asked);
    fake.edits(asked, `<@${fake.world.bot.id}> ${QUESTION}!`);
    await fake.replyTo(fake.says(`<@${fake.world.bot.id}> hello`));
    expect(fake.requests.filter({ method: 'POST', path: /messages$/ })).toHaveLength(2);
  });

  test('astray when the question is deleted or the channel closed', async () => {
    const { fake, log, bot } = await open();
    const asked = fake.says(`<@${fake.world.bot.id}> ${QUESTION}`);
    fake.world.messages.delete(asked.id);
    await fake.nextRequest({ method: 'POST', path: /messages$/ });
    fake.faults.failNext(
      { path: /messages$/ },
      { kind: 'status', status: 403, code: 50013, message: 'Missing Permissions' },
    );
    fake.says(`<@${fake.world.bot.id}> ${QUESTION}`);
    expect((await fake.nextRequest({ method: 'POST', path: /messages$/ })).status).toBe(403);
    await bot.stop();
    expect(log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});
