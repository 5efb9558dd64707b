import { describe, expect, test } from 'vitest';
import { idOf } from '../../../support/discord/controls.ts';
import { isPrivate } from '../../../support/discord/exchange.ts';
import { useHouse } from '../../../support/discord/house.ts';
import { plain, QUESTION, SENTENCE } from '../../../support/discord/known.ts';

const open = useHouse();
const ENTRY = 'Ask about this message';

describe('"Ask about this message"', () => {
  test.each([
    ['en', QUESTION, SENTENCE, 'Share'],
    ['ar', 'كم تبلغ رسوم الدخول إلى المسبح؟', 'خمسة دنانير', 'مشاركة'],
    ['vi', 'Chợ nổi họp vào ngày nào?', 'sáng chủ nhật', 'Chia sẻ'],
  ])('in %s answers what the message says, privately', async (_language, question, words, share) => {
    const { fake } = await open();
    const { stranger } = fake.world.people;
    const target = fake.says(`<@${stranger.id}> <:wave:123456789012345678> ${question}`, { user: stranger });
    const shown = await fake.messageCommand(ENTRY, target).shown();
    expect(plain(shown)).toContain(words);
    expect(plain(shown)).toContain(question);
    expect(isPrivate(shown)).toBe(true);
    expect(isPrivate(await fake.press(shown, idOf(shown, share)).shown())).toBe(false);
  });

  test('works in a direct message and by somebody’s own installation', async () => {
    const { fake } = await open();
    const { stranger } = fake.world.people;
    const group = fake.world.addChannel({ type: 3, recipients: [stranger] });
    for (const place of [{ channel: fake.world.dmWith(stranger) }, { channel: group, userInstall: true }]) {
      const target = fake.says(QUESTION, { user: stranger, ...place });
      const shown = await fake.messageCommand(ENTRY, target, place).shown();
      expect(plain(shown)).toContain(SENTENCE);
    }
  });

  test('takes an answer of the bot for the question that it answers', async () => {
    const { fake } = await open();
    const answer = await fake.slash('ask', { question: QUESTION }).shown();
    expect(plain(await fake.messageCommand(ENTRY, answer).shown())).toContain(SENTENCE);
  });

  test('gets a hint where the message says nothing', async () => {
    const { fake } = await open();
    const target = fake.says('<:wave:123456789012345678>');
    const shown = await fake.messageCommand(ENTRY, target, { locale: 'vi' }).shown();
    expect(isPrivate(shown)).toBe(true);
    expect(plain(shown)).not.toBe('');
  });

  test('of a message that is too long names the limit', async () => {
    const { fake } = await open();
    const shown = await fake.messageCommand(ENTRY, fake.says('why '.repeat(300))).shown();
    expect(plain(shown)).toContain('500');
  });

  test('that fails is apologised for with an id', async () => {
    const { fake, log } = await open({
      wrap: (app) => ({ ...app, dispatch: () => Promise.reject(new Error('the roof fell in')) }),
    });
    const shown = await fake.messageCommand(ENTRY, fake.says(QUESTION)).shown();
    expect(plain(shown)).toContain(String(log.find(({ errorId }) => errorId)?.errorId));
    expect(isPrivate(shown)).toBe(true);
  });
});
