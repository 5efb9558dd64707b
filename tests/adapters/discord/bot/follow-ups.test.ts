import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buttonsOf, idOf } from '../../../support/discord/controls.ts';
import { isPrivate } from '../../../support/discord/exchange.ts';
import { type House, type HouseOptions, useHouse } from '../../../support/discord/house.ts';
import { words } from '../../../support/discord/words.ts';
import { ARTICLES } from '../../conversation.cases.ts';

const openPlain = useHouse();

async function open(options?: HouseOptions): Promise<House> {
  const house = await openPlain(options);
  for (const [name, content] of Object.entries(ARTICLES)) await writeFile(join(house.seeds, name), content);
  await house.app.services.reload();
  return house;
}

const questions: [string, string, string, string][] = [
  [
    'en',
    'How many wards does the town have?',
    'and how many communes?',
    'How many communes does the town have?',
  ],
  ['ar', 'كم عدد الأحياء في المدينة؟', 'والبلديات؟', 'كم عدد البلديات في المدينة؟'],
  ['vi', 'Thị trấn có bao nhiêu phường?', 'còn xã thì sao?', 'Thị trấn có bao nhiêu xã?'],
];
const [, WARDS, COMMUNES, RESTATED] = questions[0]!;

describe.each(questions)('a reply in %s to an answer of the bot', (_language, first, followUp, restated) => {
  const styles = ['components', 'text'] as const;

  test.each(styles)(
    'follows up the question that is restated there, whoever asked it (%s)',
    async (replyStyle) => {
      const { fake } = await open({ config: () => ({ replyStyle }) });
      const answer = await fake.slash('ask', { question: first }).shown();
      const { stranger } = fake.world.people;
      const reply = await fake.replyTo(fake.says(followUp, { user: stranger, replyTo: answer }));
      expect(words(reply)).toContain(`↪️ ${restated}`);
    },
  );
});

describe('a reply to an answer of the bot', () => {
  test('follows up that answer and not what came later', async () => {
    const { fake } = await open();
    const channel = fake.world.dmWith(fake.world.people.asker);
    const old = await fake.replyTo(fake.says(WARDS, { channel }));
    await fake.replyTo(fake.says('When does the public library open?', { channel }));
    expect(words(await fake.replyTo(fake.says(COMMUNES, { channel, replyTo: old })))).toContain(RESTATED);
  });

  test('follows it up long after, and after a restart', async () => {
    const { fake } = await open();
    const answer = await fake.replyTo(fake.says(`<@${fake.world.bot.id}> ${WARDS}`));
    fake.world.clock.advance(86_400_000);
    expect(words(await fake.replyTo(fake.says(COMMUNES, { replyTo: answer })))).toContain(RESTATED);
  });

  test('that is gone, follows up the conversation', async () => {
    const { fake, log } = await open();
    const answer = await fake.replyTo(fake.says(`<@${fake.world.bot.id}> ${WARDS}`));
    fake.world.messages.delete(answer.id);
    expect(words(await fake.replyTo(fake.says(COMMUNES, { replyTo: answer })))).toContain(RESTATED);
    expect(log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });
});

describe.each(['components', 'text'] as const)(
  'what may mean several things, in the style of %s',
  (replyStyle) => {
    const LIBRARY = 'When was the *library* opened?';
    const READING = 'When was the *museum* opened?';

    test('is asked back with a button for each, which anybody can press, after a restart too', async () => {
      const { fake } = await open({ config: () => ({ replyStyle }) });
      await fake.replyTo(fake.says(`<@${fake.world.bot.id}> ${LIBRARY}`));
      const asked = await fake.replyTo(fake.says(`<@${fake.world.bot.id}> and the museum?`));
      const buttons = buttonsOf(asked);
      expect(buttons.length).toBeGreaterThan(1);
      expect(buttons[0]?.label).toBe(READING);
      fake.world.clock.advance(86_400_000);
      const pressed = await fake
        .press(asked, idOf(asked, READING), { user: fake.world.people.stranger })
        .shown();
      expect(words(pressed)).toContain(`💬 ${READING}`);
      expect(isPrivate(pressed)).toBe(true);
    });

    test('is answered for good in a direct message, and followed up', async () => {
      const { fake } = await open({ config: () => ({ replyStyle }) });
      const channel = fake.world.dmWith(fake.world.people.asker);
      await fake.replyTo(fake.says(LIBRARY, { channel }));
      const asked = await fake.replyTo(fake.says('and the museum?', { channel }));
      const pressed = await fake.press(asked, idOf(asked, READING), { channel }).shown();
      expect(isPrivate(pressed)).toBe(false);
      expect(words(await fake.replyTo(fake.says('since when?', { channel })))).toContain('museum');
    });

    test('is followed up in the open when it was asked back in the open, and not when it was private', async () => {
      const { fake } = await open({ config: () => ({ replyStyle }) });
      const mention = (text: string) => fake.says(`<@${fake.world.bot.id}> ${text}`);
      await fake.slash('ask', { question: LIBRARY, private: true }).shown();
      const secret = await fake.slash('ask', { question: 'and the museum?', private: true }).shown();
      await fake.press(secret, idOf(secret, READING)).shown();
      expect(words(await fake.replyTo(mention('since when?')))).not.toContain('museum');
      await fake.replyTo(mention(LIBRARY));
      const asked = await fake.replyTo(mention('and the museum?'));
      await fake.press(asked, idOf(asked, READING)).shown();
      expect(words(await fake.replyTo(mention('since when?')))).toContain('museum');
    });
  },
);

describe('a conversation', () => {
  test('is of one person in one channel', async () => {
    const { fake } = await open();
    const { stranger } = fake.world.people;
    const mention = (text: string) => `<@${fake.world.bot.id}> ${text}`;
    await fake.replyTo(fake.says(mention(WARDS)));
    const others = [
      fake.says(mention(COMMUNES), { user: stranger }),
      fake.says(COMMUNES, { channel: fake.world.dmWith(fake.world.people.asker) }),
    ];
    for (const asked of others) expect(words(await fake.replyTo(asked))).not.toContain(RESTATED);
    expect(words(await fake.replyTo(fake.says(mention(COMMUNES))))).toContain(RESTATED);
  });

  test('does not bring up in a channel what was asked in private', async () => {
    const { fake } = await open();
    await fake.slash('ask', { question: WARDS, private: true }).shown();
    const asked = fake.says(`<@${fake.world.bot.id}> ${COMMUNES}`);
    expect(words(await fake.replyTo(asked))).not.toContain(RESTATED);
  });

  test('is forgotten after 15 minutes', async () => {
    const { fake } = await open();
    const channel = fake.world.dmWith(fake.world.people.asker);
    await fake.replyTo(fake.says(WARDS, { channel }));
    fake.world.clock.advance(15 * 60_000);
    expect(words(await fake.replyTo(fake.says(COMMUNES, { channel })))).not.toContain(RESTATED);
  });
});
