import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { QuestionStore } from '../../src/learning/store/question-store.ts';
import { buttonsOf, idOf } from '../support/discord/controls.ts';
import { isPrivate } from '../support/discord/exchange.ts';
import { type House, useHouse } from '../support/discord/house.ts';
import { QUESTION } from '../support/discord/known.ts';
import type { Message } from '../support/discord/types.ts';
import { words } from '../support/discord/words.ts';
import { filesBelow, openLog } from './support.ts';

const open = useHouse();

async function learningHouse(replyStyle: 'components' | 'text' = 'components') {
  const { dataDir, questionLog, meter } = await openLog();
  const house = await open({ questionLog, config: () => ({ replyStyle }) });
  const votes = async () => {
    const store = await QuestionStore.open(dataDir);
    const rows = store.database.prepare('SELECT vote, question, status, articles FROM votes').all();
    store.close();
    return rows as { readonly vote: string; readonly question: string }[];
  };
  return { ...house, house, questionLog, dataDir, meter, votes };
}

const hasVotes = (message: Message): boolean =>
  buttonsOf(message).some(({ label }) => label === '👍') &&
  buttonsOf(message).some(({ label }) => label === '👎');

describe.each(['components', 'text'] as const)('a vote, in the style of %s,', (style) => {
  test('is one for a person and an answer; again withdraws it, the other takes its place', async () => {
    const { fake, votes, meter } = await learningHouse(style);
    const { stranger } = fake.world.people;
    const shown = await fake.slash('ask', { question: QUESTION }).shown();
    expect(hasVotes(shown)).toBe(true);
    const press = async (label: string, user = fake.world.people.asker) => {
      const said = await fake.press(shown, idOf(shown, label), { user }).shown();
      expect(isPrivate(said)).toBe(true);
      return words(said);
    };
    expect(await press('👍')).toContain('Your 👍 is kept for 90 days');
    expect(await press('👎')).toContain('Your vote on this answer is now 👎');
    expect(await press('👎', stranger)).toContain('Your 👎 is kept');
    expect((await votes()).map(({ vote }) => vote)).toEqual(['down', 'down']);
    expect(await press('👎')).toContain('Your vote is withdrawn');
    expect(await votes()).toEqual([
      { vote: 'down', question: QUESTION, status: 'answered', articles: expect.stringContaining('[') },
    ]);
    const counted = ['up', 'down', 'withdrawn'].map((vote) => meter.total('dalil_votes_total', { vote }));
    expect(counted).toEqual([1, 2, 1]);
  });

  test('is not taken for an answer that is no longer the one that was read', async () => {
    const { house, fake, votes } = await learningHouse(style);
    const shown = await fake.slash('ask', { question: QUESTION }).shown();
    await rm(join(house.seeds, 'library.txt'));
    const text = 'The public library opens at ten from now on.';
    await writeFile(
      join(house.seeds, 'library.txt'),
      `---\ntitle: T\nlanguage: en\nurl: https://news.example/t\n---\n${text}\n`,
    );
    await house.app.services.reload();
    const said = await fake.press(shown, idOf(shown, '👍')).shown();
    expect(words(said)).toContain('has changed since');
    expect(await votes()).toEqual([]);
  });
});

test('votes are offered only where they are kept, and a button from before then says so', async () => {
  const { fake } = await learningHouse();
  const shown = await fake.slash('ask', { question: QUESTION }).shown();
  const id = idOf(shown, '👍');
  const off = await open();
  const plainly = await off.fake.slash('ask', { question: QUESTION }).shown();
  expect(hasVotes(plainly)).toBe(false);
  expect(words(await off.fake.press(plainly, id).shown())).toContain('Votes are not kept here');
});

test('what is asked by slash, message, mention, menu and choice is kept once, without who asked and where', async () => {
  const { fake, questionLog, dataDir, house } = await learningHouse();
  const { asker, stranger } = fake.world.people;
  const mention = (text: string) => fake.says(`<@${fake.world.bot.id}> ${text}`);
  await fake.slash('ask', { question: 'Who paints the moon gate?' }).shown();
  await fake.replyTo(fake.says('Who sells the moon gate?', { channel: fake.world.dmWith(asker) }));
  await fake.replyTo(mention('Who guards the moon gate?'));
  const said = fake.says('Who built the moon gate?', { user: stranger });
  await fake.messageCommand('Ask about this message', said).shown();
  const shown = await fake.slash('ask', { question: QUESTION, private: true }).shown();
  await fake.press(shown, idOf(shown, 'Share')).shown();
  const report = await questionLog?.unanswered();
  expect(report?.asked).toBe(5);
  expect(report?.groups.flatMap(({ wordings }) => wordings.map(({ question }) => question)).sort()).toEqual([
    'Who built the moon gate?',
    'Who guards the moon gate?',
    'Who paints the moon gate?',
    'Who sells the moon gate?',
  ]);
  await house.bot.stop();
  const ids = [asker.id, stranger.id, fake.world.guild.id, fake.world.bot.id, said.channel_id];
  for (const bytes of (await filesBelow(dataDir)).values())
    for (const id of ids) expect(bytes.includes(id)).toBe(false);
});

describe('/unanswered', () => {
  test('is for administrators, private, and has all of it in a file', async () => {
    const { fake } = await learningHouse();
    const { owner } = fake.world.people;
    for (const question of ['Who paints the moon gate?', 'who paints the moon gate', 'Ai sơn cổng trăng?'])
      await fake.slash('ask', { question }).shown();
    const shown = await fake.slash('unanswered', {}, { user: owner }).shown();
    expect(isPrivate(shown)).toBe(true);
    expect(words(shown)).toContain('asked 2 times');
    expect(JSON.stringify(shown)).toContain('unanswered.txt');
    const refused = await fake.slash('unanswered').shown();
    expect(words(refused)).toContain('You are not allowed');
  });

  test.each([
    ['en-US', 'QUESTION_LOG=1', 'I keep no questions'],
    ['vi', 'QUESTION_LOG=1', 'Tôi không lưu câu hỏi nào'],
  ])('says how to switch it on (%s)', async (locale, line, begin) => {
    const { fake } = await open();
    const shown = words(
      await fake.slash('unanswered', {}, { user: fake.world.people.owner, locale }).shown(),
    );
    expect(shown).toContain(begin);
    expect(shown.replaceAll('\\', '')).toContain(line);
  });
});

describe('/forget-me', () => {
  test('deletes the language, the votes and the conversations of a person, and of nobody else', async () => {
    const { fake, votes, house } = await learningHouse();
    const { asker, stranger } = fake.world.people;
    for (const user of [asker, stranger]) {
      const shown = await fake.slash('ask', { question: QUESTION }, { user }).shown();
      await fake.press(shown, idOf(shown, '👍'), { user }).shown();
      await fake.slash('language', { language: 'en' }, { user }).shown();
    }
    await fake.replyTo(fake.says(QUESTION, { channel: fake.world.dmWith(asker) }));
    const said = await fake.slash('forget-me').shown();
    expect(isPrivate(said)).toBe(true);
    expect(words(said)).toContain('the language that you had chosen');
    expect(words(said)).toContain('one vote on an answer');
    expect(words(said)).toContain('2 conversations that I remembered');
    expect((await votes()).length).toBe(1);
    expect(house.app.services.preferences.person(asker.id)).toEqual({});
    expect(house.app.services.preferences.person(stranger.id)).toEqual({ language: 'en' });
    expect(words(await fake.slash('forget-me').shown())).toContain('I kept nothing that was tied to you');
    expect(words(await fake.slash('forget-me', {}, { user: stranger }).shown())).toContain('one vote');
  });

  test('works where nothing is kept', async () => {
    const { fake } = await open();
    expect(words(await fake.slash('forget-me').shown())).toContain('I kept nothing that was tied to you');
  });
});

describe('/privacy', () => {
  test('says what is kept by the settings as they are', async () => {
    const off: House = await open();
    const without = words(await off.fake.slash('privacy').shown());
    expect(without).toContain('I do not keep what people ask');
    expect(without).toContain('for 15 minutes');
    const { fake } = await learningHouse();
    const shown = await fake.slash('privacy').shown();
    expect(isPrivate(shown)).toBe(true);
    expect(words(shown)).toContain('Every question, for 90 days and without who asked or where');
    expect(words(shown)).not.toContain('I do not keep what people ask');
  });
});
