import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPrivate } from '../../../support/discord/exchange.ts';
import { type HouseOptions, useHouse } from '../../../support/discord/house.ts';
import { COMPONENTS_V2, plain, QUESTION, SENTENCE } from '../../../support/discord/known.ts';
import { words } from '../../../support/discord/words.ts';

const open = useHouse();

describe('the other commands', () => {
  test('/articles lists what the bot has read, with links, privately', async () => {
    const { fake } = await open();
    const shown = await fake.slash('articles').shown();
    for (const path of ['riverton/library', 'ar/pool', 'vi/cho'])
      expect(plain(shown)).toContain(`<https://news.example/${path}>`);
    expect(isPrivate(shown)).toBe(true);
  });

  test.each(['components', 'text'] as const)(
    '/articles alone says which titles are substitutes, as %s',
    async (style) => {
      const { fake, app, seeds } = await open({ config: () => ({ replyStyle: style }) });
      for (const name of await readdir(seeds)) await rm(join(seeds, name));
      await writeFile(
        join(seeds, 'a.txt'),
        `The bridge opened in May.\n\nSource: https://news.example/the-bridge\n`,
      );
      await app.services.reload();
      expect(plain(await fake.slash('articles').shown())).toContain('title taken from the link');
      for (const question of ['What do you know?', 'When did the bridge open?']) {
        const shown = plain(await fake.slash('ask', { question }).shown());
        expect(shown).toContain('news.example: the bridge');
        expect(shown).not.toContain('title taken');
      }
    },
  );

  test.each([
    ['en-GB', 'word for word'],
    ['vi', 'nguyên văn'],
    ['ar', 'حرفيًّا'],
    ['de', 'word for word'],
  ])('/help speaks the language of Discord in %s', async (locale, phrase) => {
    const { fake } = await open();
    const shown = await fake.slash('help', {}, { locale }).shown();
    expect(plain(shown)).toContain(phrase);
    expect(plain(shown)).not.toContain('/reload');
    expect(isPrivate(shown)).toBe(true);
  });

  test('/help names commands so that one press enters them', async () => {
    const { fake } = await open();
    const id = fake.world.commandsIn('global').find(({ name }) => name === 'ask')?.id;
    const shown = await fake.slash('help').shown();
    expect(JSON.stringify(shown.components)).toContain(`</ask:${id}>`);
  });

  test.each([
    ['en-US', ['> question:… [private:…]', 'what matches your question', 'the sentence that was quoted']],
    ['vi', ['> câu_hỏi:… [riêng_tư:…]', 'chỗ khớp với câu hỏi của bạn', 'câu đã trích']],
    ['ar', ['>\nالسؤال:… [خاص:…]\n', 'ما يوافق سؤالك', 'الجملة المقتبسة']],
  ])('/help names options, and what bold means, in %s', async (locale, phrases) => {
    const { fake } = await open();
    const shown = words(await fake.slash('help', {}, { locale }).shown());
    for (const phrase of phrases) expect(shown).toContain(phrase);
  });

  test('/help tells administrators of /reload', async () => {
    const { fake } = await open();
    const shown = await fake.slash('help', {}, { user: fake.world.people.owner }).shown();
    expect(plain(shown)).toContain('/reload');
  });
});

describe('a slow answer', () => {
  const slow =
    (release: Promise<void>): HouseOptions['wrap'] =>
    (app) => ({
      ...app,
      dispatchIn: async (...args) => {
        await release;
        return app.dispatchIn(...args);
      },
    });

  test('is announced in time, privately where the answer will be, and then replaces the announcement', async () => {
    let go = (): void => {};
    const release = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { fake } = await open({ wrap: slow(release), deferAfterMs: 1 });
    const open_ = fake.slash('ask', { question: QUESTION });
    const hidden = fake.slash('ask', { question: QUESTION, private: true });
    const list = fake.slash('articles');
    expect(await open_.callback()).toMatchObject({ type: 5, data: { flags: 0 } });
    expect(await hidden.callback()).toMatchObject({ type: 5, data: { flags: 64 } });
    expect(await list.callback()).toMatchObject({ type: 5, data: { flags: 64 } });
    go();
    const late = await open_.shown();
    expect(plain(late)).toContain(SENTENCE);
    expect(late.flags & COMPONENTS_V2).toBeTruthy();
    expect(isPrivate(await hidden.shown())).toBe(true);
  });
});
