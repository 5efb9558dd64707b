import { readdir, rm } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { CHANNEL } from '../../../../src/adapters/web/drawing/stand-ins.ts';
import articles from '../../../support/discord/data/articles.json' with { type: 'json' };
import { openPages } from '../../../support/web/pages.ts';
import { Speaker } from './speak.ts';

const open = () => openPages({ articles });

describe.each([
  [
    'en',
    {
      asked: 'you used /ask',
      articles: 'I answer from',
      language: 'From now on',
      chosen: '/language Same as the question',
    },
  ],
  [
    'vi',
    { asked: 'bạn đã dùng /hỏi', articles: 'bài viết', language: 'Từ giờ', chosen: '/ngôn_ngữ Theo câu hỏi' },
  ],
  [
    'ar',
    { asked: 'أنت استخدمت /اسأل', articles: 'مقالات', language: 'من الآن', chosen: '/اللغة بحسب السؤال' },
  ],
] as const)('commands on a page in %s', (language, says) => {
  test('ask: quotes the article, with its link, under what was used', async () => {
    const shown = await new Speaker(await open(), 'direct', language).command('ask', {
      question: 'When does the library open?',
    });
    expect(shown.words).toContain(says.asked);
    expect(shown.words).toContain('opens at nine in the morning');
    expect(shown.isPrivate).toBe(false);
    expect(shown.html).toContain('https://news.example/riverton/library');
  });

  test('articles: lists what was read, for the person alone', async () => {
    const shown = await new Speaker(await open(), 'direct', language).command('articles');
    expect(shown.words).toContain(says.articles);
    for (const title of ['The new library of Riverton', 'المسبح البلدي', 'Chợ nổi của thị trấn'])
      expect(shown.words).toContain(title);
    expect(shown.isPrivate).toBe(true);
  });

  test('help: offers every other command of the place, to be entered with one press', async () => {
    const pages = await open();
    const offered = async (place: 'direct' | 'channel') => {
      const { element } = await new Speaker(pages, place, language).command('help');
      return [...element.querySelectorAll('button[data-command]')].map((each) =>
        each.getAttribute('data-command'),
      );
    };
    const names = pages.app.services.commands.map(({ name }) => name.en);
    expect(await offered('channel')).toEqual(names);
    expect(await offered('direct')).toEqual(names.filter((name) => name !== 'settings'));
  });

  test('language: shows what was chosen by the name under which it was offered', async () => {
    const shown = await new Speaker(await open(), 'direct', language).command('language', {
      language: 'auto',
    });
    expect(shown.words).toContain(says.chosen);
  });

  test('language: holds for all that follows', async () => {
    const speaker = new Speaker(await open(), 'direct', language);
    await speaker.command('language', { language: 'vi' });
    expect((await speaker.command('articles')).words).toContain('bài viết');
    await speaker.command('language', { language: 'auto' });
    expect((await speaker.command('articles')).words).toContain(says.articles);
  });
});

describe('what only some may do', () => {
  test('is done for whoever sits at the machine: reload and feeds', async () => {
    const pages = await open();
    const speaker = new Speaker(pages);
    expect((await speaker.command('reload')).words).toContain('Reloaded in');
    expect((await speaker.command('feeds')).words).toContain('No feeds are followed');
  });

  test('settings: decide where mentions are answered, and who sees answers', async () => {
    const pages = await open();
    const speaker = new Speaker(pages, 'channel');
    const saved = await speaker.command('settings', { channel: CHANNEL.id, private: true });
    expect(saved.words).toContain(`#${CHANNEL.name}`);
    expect(saved.words).not.toContain(CHANNEL.id);
    expect((await speaker.command('ask', { question: 'When does the library open?' })).isPrivate).toBe(true);
    const publicly = { question: 'When does the library open?', private: false };
    expect((await speaker.command('ask', publicly)).isPrivate).toBe(false);
    expect((await new Speaker(pages).command('ask', { question: 'When does it open?' })).isPrivate).toBe(
      false,
    );
  });

  test('settings mean nothing in direct messages', async () => {
    const shown = await new Speaker(await open()).command('settings');
    expect(shown.words).toContain('only works in a server');
  });
});

describe('a long report', () => {
  test('comes with the whole of it as a file', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 90 }, (_, at) => [
        `a${at}.txt`,
        `---\ntitle: Article number ${at} with a title of some length\nlanguage: en\nurl: https://news.example/${at}\n---\nThe town has ${at} wells.\n`,
      ]),
    );
    const pages = await openPages({ articles: many });
    const names = await readdir(pages.seeds);
    for (const name of names.slice(1)) await rm(`${pages.seeds}/${name}`);
    const shown = await new Speaker(pages).command('reload');
    expect(shown.files).toHaveLength(1);
    expect(shown.words).toContain(shown.files[0]!.name);
    for (const name of names.slice(1)) expect(shown.files[0]!.text).toContain(name);
  });
});

describe('suggestions', () => {
  let pages: Awaited<ReturnType<typeof open>>;
  const suggested = async (query: Record<string, string>) => {
    const response = await pages.get(
      `/chat/suggestions?${new URLSearchParams({ place: 'direct', ...query })}`,
    );
    return ((await response.json()) as { value: string }[]).map(({ value }) => value);
  };

  test('are titles of articles, and questions', async () => {
    pages = await open();
    expect(await suggested({ command: 'articles', option: 'article', typed: 'lib' })).toEqual([
      'The new library of Riverton',
    ]);
    const questions = await suggested({ command: 'ask', option: 'question', typed: '' });
    expect(questions.length).toBeGreaterThan(0);
    const [first = ''] = questions;
    expect((await new Speaker(pages).message(first)).element.querySelector('.container')).not.toBeNull();
  });

  test.each([
    [{ command: 'ask', option: 'private', typed: '' }],
    [{ command: 'ask', option: 'constructor', typed: '' }],
    [{ command: 'nothing', option: 'question', typed: '' }],
    [{ command: 'settings', option: 'language', typed: '' }],
  ])('are none for %j', async (query) => {
    pages = await open();
    expect(await suggested(query)).toEqual([]);
  });
});
