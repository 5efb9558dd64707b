import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import articles from '../../../support/discord/data/articles.json' with { type: 'json' };
import { documentOf } from '../../../support/web/dom.ts';
import { openPages } from '../../../support/web/pages.ts';
import { Speaker } from './speak.ts';

const open = () => openPages({ articles });
const SAYING = { place: 'direct', conversation: 'c' };

describe('markup in what is said', () => {
  const MARKUP = '<img src=x onerror=alert(1)><script>alert(1)</script>"\'>& library?';
  const foreign = 'img, script, iframe, object, style, [onerror], [onclick], [style]';

  test('is shown as it was typed', async () => {
    const speaker = new Speaker(await open());
    for (const shown of [
      await speaker.message(MARKUP),
      await speaker.command('ask', { question: MARKUP }),
      await speaker.command(MARKUP),
      await speaker.menu('ask', MARKUP),
      await speaker.command('articles', { article: MARKUP }),
    ])
      expect(shown.element.querySelectorAll(foreign)).toHaveLength(0);
    expect((await speaker.message(MARKUP)).element.querySelector('.used')?.textContent).toContain(MARKUP);
  });

  test('whatever it is, becomes no part of the page', async () => {
    const speaker = new Speaker(await open());
    const nasty = fc.string({
      unit: fc.constantFrom(...'<>"\'&/=\\`*_[]()! onload:script@#\u202e\n'),
      minLength: 1,
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(nasty, async (text) => {
        const { element } = await speaker.message(text);
        expect(element.querySelectorAll(`${foreign}, [onload]`)).toHaveLength(0);
      }),
      { numRuns: 40 },
    );
  });

  test('in a question that a button brings back is shown, too', async () => {
    const speaker = new Speaker(await open());
    const response = await speaker.post('button', {
      id: 'dalil1:en:share',
      isPrivate: true,
      question: MARKUP,
    });
    const { html } = (await response.json()) as { html: string };
    expect(documentOf(html).querySelectorAll(foreign)).toHaveLength(0);
  });
});

describe('a request that the page itself would never make', () => {
  const command = { ...SAYING, command: 'ask', options: { question: 'q' } };
  const message = { ...SAYING, text: 'q' };
  const button = { ...SAYING, id: 'dalil1:en:share', isPrivate: false };
  test.each<[string, unknown, string]>([
    ['command', '{', 'could not be understood'],
    ['command', [], 'could not be understood'],
    ['command', { ...command, place: 'attic' }, 'could not be understood'],
    ['command', { ...command, conversation: '../x' }, 'could not be understood'],
    ['command', { ...command, options: { question: 7 } }, 'could not be understood'],
    ['command', { ...command, options: {} }, 'needs the option “question”'],
    ['command', { ...command, options: { question: 'q', colour: 'red' } }, 'no option “colour”'],
    ['command', { ...command, options: { question: 'q', constructor: 'x' } }, 'no option “constructor”'],
    ['command', { ...command, options: { question: true } }, 'cannot have that value'],
    ['command', { ...command, options: { question: 'q', private: 'yes' } }, 'cannot have that value'],
    ['command', { ...command, command: 'language', options: { language: 'tlh' } }, 'cannot have that value'],
    ['command', { ...command, command: 'settings', options: { channel: '12' } }, 'cannot have that value'],
    ['command', { ...command, options: { question: 'q'.repeat(6_001) } }, 'at most 6000'],
    ['message', { ...message, text: '' }, 'could not be understood'],
    ['message', { ...message, text: 'q'.repeat(2_001) }, 'at most 2000'],
    ['button', { ...button, id: 'x'.repeat(101) }, 'at most 100'],
    ['button', { ...button, isPrivate: 'no' }, 'could not be understood'],
    ['menu', { ...SAYING, command: 'ask' }, 'could not be understood'],
  ])('to /chat/%s is refused in words: %.80j', async (path, body, words) => {
    const { post } = await open();
    const response = await post(`/chat/${path}`, body);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { error: string }).error).toContain(words);
  });

  test.each(['dalil0:en:share', 'x', '', 'dalil1:en:context:zz:0:0', '__proto__'])(
    'with the custom id %j is told that the button is outdated',
    async (id) => {
      const speaker = new Speaker(await open());
      const response = await speaker.post('button', { id, isPrivate: false });
      expect(((await response.json()) as { html: string }).html).toContain('This button is outdated');
    },
  );

  test('for a command that there is not is answered with those there are', async () => {
    const shown = await new Speaker(await open()).command('constructor');
    expect(shown.words).toContain('There is no such command');
  });

  test.each(['command', 'message', 'button', 'menu'])('by GET to /chat/%s finds nothing', async (path) => {
    expect((await (await open()).get(`/chat/${path}`)).status).toBe(404);
  });

  test('is refused in the page’s language', async () => {
    const { post } = await open();
    const { error } = (await (await post('/chat/message?lang=ar', '{')).json()) as { error: string };
    expect(error).toContain('تعذّر فهم الطلب');
  });

  test('finds no chat among the pages for readers', async () => {
    const { post, get } = await openPages({ articles, mode: 'public' });
    expect((await post('/chat/message', message)).status).toBe(404);
    expect((await get('/chat/examples')).status).toBe(404);
  });
});
