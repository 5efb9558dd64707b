import { describe, expect, test } from 'vitest';
import type { ChatSetup } from '../../../../src/adapters/web/chat/protocol.ts';
import articles from '../../../support/discord/data/articles.json' with { type: 'json' };
import { documentOf } from '../../../support/web/dom.ts';
import { openPages } from '../../../support/web/pages.ts';

const open = () => openPages({ articles });
const setupOf = (html: string): ChatSetup =>
  JSON.parse(documentOf(html).querySelector('#chat')?.getAttribute('data-setup') ?? '{}');

describe('the page of the chat', () => {
  test.each([
    ['en', 'ltr', 'ask', 'The chat needs JavaScript'],
    ['vi', 'ltr', 'hỏi', 'cần JavaScript'],
    ['ar', 'rtl', 'اسأل', 'تحتاج المحادثة إلى JavaScript'],
  ])('is in %s as asked for, and says what it needs', async (language, direction, title, words) => {
    const html = await (await (await open()).get(`/?lang=${language}`)).text();
    const document = documentOf(html);
    expect(document.documentElement.getAttribute('lang')).toBe(language);
    expect(document.documentElement.getAttribute('dir')).toBe(direction);
    expect(document.querySelector('noscript')?.textContent).toContain(words);
    expect(setupOf(html).commands.find(({ name }) => name === 'ask')?.title).toBe(title);
  });

  test('follows the browser’s languages', async () => {
    const response = await (await open()).get('/', { 'accept-language': 'fr, vi;q=0.8, en;q=0.5' });
    expect(await response.text()).toContain('<html lang="vi"');
  });

  test('knows every command, its options, and where it is offered', async () => {
    const { app, get } = await open();
    const { commands } = setupOf(await (await get('/?lang=en')).text());
    expect(commands.map(({ name }) => name)).toEqual(app.services.commands.map(({ name }) => name.en));
    const placesOf = (wanted: string) => commands.find(({ name }) => name === wanted)?.places;
    expect(placesOf('settings')).toEqual(['channel']);
    expect(placesOf('reload')).toEqual(['channel', 'direct']);
    for (const command of app.services.commands)
      expect(
        commands
          .find(({ name }) => name === command.name.en)
          ?.options.map(({ name }) => name)
          .sort(),
      ).toEqual(Object.keys(command.options).sort());
  });

  test('gives its script words in its own language, all of them', async () => {
    const { get } = await open();
    const [english, arabic] = await Promise.all(
      ['en', 'ar'].map(async (language) => setupOf(await (await get(`/?lang=${language}`)).text()).words),
    );
    expect(Object.keys(arabic!)).toEqual(Object.keys(english!));
    for (const [key, words] of Object.entries(arabic!)) expect(words, key).not.toBe(english![key]);
  });

  test('offers questions that the articles answer, in each language', async () => {
    const { app, get } = await open();
    const examples = (await (await get('/chat/examples')).json()) as Record<string, string[]>;
    expect(Object.keys(examples).sort()).toEqual(['ar', 'en', 'vi']);
    for (const question of Object.values(examples).flat())
      expect((await app.services.answer(question)).citations.length).toBeGreaterThan(0);
    expect(Object.values(examples).flat().length).toBeGreaterThan(0);
  });
});
