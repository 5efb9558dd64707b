import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startBot } from '../../../../src/adapters/discord/client/bot.ts';
import { buttonsOf, idOf } from '../../../support/discord/controls.ts';
import { isPrivate } from '../../../support/discord/exchange.ts';
import { type House, useHouse } from '../../../support/discord/house.ts';
import { COMPONENTS_V2, plain } from '../../../support/discord/known.ts';
import type { Message } from '../../../support/discord/types.ts';
import { gate } from '../../../support/gate.ts';

const open = useHouse();

/** In each language: a question about the stalls, and the words of the buttons under its answer. */
const LANGUAGES = [
  {
    language: 'en',
    question: 'Which stalls does the market have?',
    labels: { more: 'More results', context: 'In context', share: 'Share' },
    shared: 'Shared by asker',
    changed: 'The article has changed',
    withdrawn: 'withdrawn',
    unknown: 'This button is outdated',
    sentences: Array.from(
      { length: 9 },
      (_, i) => `The market has stalls for ware ${i + 1} in hall ${i + 20}.`,
    ),
  },
  {
    language: 'ar',
    question: 'ما أكشاك السوق؟',
    labels: { more: 'نتائج أخرى', context: 'في السياق', share: 'مشاركة' },
    shared: 'شاركه\n-# asker',
    changed: 'تغيّرت المقالة',
    withdrawn: 'سُحبت المقالة',
    unknown: 'هذا الزر قديم',
    sentences: Array.from({ length: 9 }, (_, i) => `في السوق أكشاك للبضاعة ${i + 1} في القاعة ${i + 20}.`),
  },
  {
    language: 'vi',
    question: 'Chợ có những quầy hàng nào?',
    labels: {
      more: 'Thêm kết quả',
      context: 'Trong ngữ cảnh',
      share: 'Chia sẻ',
    },
    shared: 'asker chia sẻ',
    changed: 'Bài viết đã thay đổi',
    withdrawn: 'Bài viết đã bị gỡ',
    unknown: 'Nút này đã cũ',
    sentences: Array.from({ length: 9 }, (_, i) => `Chợ có quầy hàng bán món ${i + 1} ở gian ${i + 20}.`),
  },
] as const;

const article = (language: string, sentences: readonly string[]): string =>
  `---\ntitle: T\nlanguage: ${language}\nurl: https://news.example/stalls\n---\n${sentences.join(' ')}\n`;

async function market(
  { language, sentences }: (typeof LANGUAGES)[number],
  replyStyle: 'components' | 'text',
): Promise<House> {
  const house = await open({ config: () => ({ replyStyle }) });
  await writeFile(join(house.seeds, 'stalls.txt'), article(language, sentences));
  await house.app.services.reload();
  return house;
}

const numbersIn = (message: Message): number[] =>
  [...plain(message).matchAll(/^(?:> )?(\d+)\. /gm)].map(([, number]) => Number(number));

describe.each(['components', 'text'] as const)('in the style of %s, buttons', (style) => {
  describe.each(LANGUAGES)('in $language', (wording) => {
    const { question, labels, sentences } = wording;
    const ask = ({ fake }: House, options = {}) => fake.slash('ask', { question, ...options }).shown();

    test('show all other sentences, page by page, privately', async () => {
      const house = await market(wording, style);
      const { fake } = house;
      let shown = await ask(house);
      expect(shown.flags & COMPONENTS_V2).toBe(style === 'components' ? COMPONENTS_V2 : 0);
      const seen = numbersIn(shown);
      while (buttonsOf(shown).some(({ label }) => label === labels.more)) {
        shown = await fake.press(shown, idOf(shown, labels.more), { locale: 'de' }).shown();
        expect(isPrivate(shown)).toBe(true);
        seen.push(...numbersIn(shown));
      }
      expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => index + 1));
      expect(seen.length).toBeGreaterThan(3);
    });

    test('show a quotation in its paragraph, for the one who pressed alone', async () => {
      const house = await market(wording, style);
      const shown = await ask(house);
      const { stranger: user } = house.fake.world.people;
      const around = await house.fake.press(shown, idOf(shown, labels.context), { user }).shown();
      for (const sentence of sentences) expect(plain(around)).toContain(sentence);
      expect(isPrivate(around)).toBe(true);
    });

    test('make a private answer public, naming who shared it and pinging nobody', async () => {
      const house = await market(wording, style);
      const hidden = await ask(house, { private: true });
      const shared = await house.fake.press(hidden, idOf(hidden, labels.share)).shown();
      expect(isPrivate(shared)).toBe(false);
      expect(plain(shared)).toContain(wording.shared);
      expect(shared).toMatchObject({ mentions: [], mention_everyone: false });
      expect(buttonsOf(shared).map(({ label }) => label)).not.toContain(labels.share);
      const quoted = (message: Message) => sentences.filter((sentence) => plain(message).includes(sentence));
      expect(quoted(shared)).toEqual(quoted(hidden));
    });

    test('work after a restart', async () => {
      const house = await market(wording, style);
      const { fake, app, bot } = house;
      const shown = await ask(house);
      await bot.stop();
      fake.world.clock.advance(86_400_000 * 365);
      const config = { discordToken: fake.token, discordApiUrl: fake.api, adminUserIds: [] };
      const again = await startBot(app, { ...config, replyStyle: style, rateLimitPerMinute: 100 });
      expect(numbersIn(await fake.press(shown, idOf(shown, labels.more)).shown()).length).toBeGreaterThan(0);
      expect(plain(await fake.press(shown, idOf(shown, labels.context)).shown())).toContain(sentences[0]);
      await again.stop();
    });

    test('say kindly that the article has changed or is gone', async () => {
      const house = await market(wording, style);
      const { fake, seeds, app } = house;
      const shown = await ask(house);
      const id = idOf(shown, labels.context);
      await writeFile(join(seeds, 'stalls.txt'), article(wording.language, ['20 = 20.']));
      await app.services.reload();
      expect(plain(await fake.press(shown, id).shown())).toContain(wording.changed);
      await rm(join(seeds, 'stalls.txt'));
      await app.services.reload();
      const gone = await fake.press(shown, id).shown();
      expect(plain(gone)).toContain(wording.withdrawn);
      expect(isPrivate(gone)).toBe(true);
    });
  });
});

describe.each(['components', 'text'] as const)('a long list in the style of %s', (replyStyle) => {
  test('is shown whole, page by page', async () => {
    const { fake, seeds, app } = await open({ config: () => ({ replyStyle }) });
    for (let i = 0; i < 60; i++) {
      const url = `https://news.example/${'long-'.repeat(10)}${i}`;
      await writeFile(
        join(seeds, `long${i}.txt`),
        `---\ntitle: Title ${i}\nurl: ${url}\n---\nSome text ${i}.\n`,
      );
    }
    await app.services.reload();
    let shown = await fake.slash('articles').shown();
    const seen = numbersIn(shown);
    while (buttonsOf(shown).some(({ label }) => label === 'More results')) {
      shown = await fake.press(shown, idOf(shown, 'More results')).shown();
      seen.push(...numbersIn(shown));
    }
    expect(seen).toEqual(Array.from({ length: 63 }, (_, index) => index + 1));
  });
});

describe('a button', () => {
  test.each(LANGUAGES)('of another version gets kind words in $language', async ({ language, unknown }) => {
    const { fake, log } = await open();
    const shown = await fake.slash('help').shown();
    for (const id of ['dalil0:en:more:3', 'dalil1:en:context:xyz', 'x'.repeat(100)]) {
      const answer = await fake.press(shown, id, { locale: language }).shown();
      expect(plain(answer)).toContain(unknown);
      expect(isPrivate(answer)).toBe(true);
    }
    expect(log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  });

  test('under a message that restates no question asks for it again', async () => {
    const { fake } = await open();
    const shown = await fake.slash('help').shown();
    const answer = await fake.press(shown, 'dalil1:vi:more:3').shown();
    expect(plain(answer)).toContain('Vui lòng hỏi lại');
  });

  test('speaks the language of the reply that it stands under, whatever the person has chosen', async () => {
    const house = await market(LANGUAGES[1], 'components');
    const { fake } = house;
    const shown = await fake.slash('ask', { question: LANGUAGES[1].question }).shown();
    await fake.slash('language', { language: 'vi' }).shown();
    const around = await fake.press(shown, idOf(shown, 'في السياق')).shown();
    expect(plain(around)).toContain('الجملة في سياقها');
  });

  test('shows the sharer’s name as it is', async () => {
    const house = await market(LANGUAGES[0], 'components');
    const { fake } = house;
    const user = fake.world.addUser('mallory');
    user.global_name = '**@everyone**';
    const hidden = await fake.slash('ask', { question: LANGUAGES[0].question, private: true }).shown();
    const shared = await fake.press(hidden, idOf(hidden, 'Share'), { user }).shown();
    expect(shared.mention_everyone).toBe(false);
    expect(JSON.stringify(shared.components)).toContain('\\\\*\\\\*\\\\@\u200beveryone\\\\*\\\\*');
  });

  test('whose answer is slow is announced in time, publicly only where it shares', async () => {
    const { opened, open: release } = gate();
    const house = await open({
      deferAfterMs: 1,
      wrap: (app) => ({
        ...app,
        takeAction: async (...args) => {
          await opened;
          return app.takeAction(...args);
        },
      }),
    });
    const { fake } = house;
    const hidden = await fake
      .slash('ask', { question: 'When does the public library open?', private: true })
      .shown();
    const share = fake.press(hidden, idOf(hidden, 'Share'));
    const around = fake.press(hidden, idOf(hidden, 'In context'));
    expect(await share.callback()).toMatchObject({ type: 5, data: { flags: 0 } });
    expect(await around.callback()).toMatchObject({ type: 5, data: { flags: 64 } });
    release();
    expect(plain(await share.shown())).toContain('Shared by asker');
    expect(isPrivate(await around.shown())).toBe(true);
  });

  test('whose answer Discord refuses is apologised for with an id', async () => {
    const { fake, log } = await open();
    const shown = await fake.slash('ask', { question: 'When does the public library open?' }).shown();
    const refusal = { kind: 'status', status: 400, code: 50035, message: 'Invalid Form Body' } as const;
    fake.faults.failNext({ path: /callback$/ }, refusal);
    const answer = await fake.press(shown, idOf(shown, 'In context')).shown();
    expect(plain(answer)).toContain(String(log.find(({ errorId }) => errorId)?.errorId));
  });
});
