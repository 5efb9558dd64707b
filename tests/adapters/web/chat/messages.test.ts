import { describe, expect, test } from 'vitest';
import articles from '../../../support/discord/data/articles.json' with { type: 'json' };
import { openPages } from '../../../support/web/pages.ts';
import { ARTICLES } from '../../conversation.cases.ts';
import { type Shown, Speaker } from './speak.ts';

const open = () => openPages({ articles });
const QUESTION = 'When does the library open?';
const SENTENCE = 'opens at nine in the morning';

describe('a plain message', () => {
  test('is a question in direct messages, and stands above its answer', async () => {
    const shown = await new Speaker(await open()).message(QUESTION);
    expect(shown.words).toContain(SENTENCE);
    expect(shown.element.querySelector('.used')?.textContent).toContain(QUESTION);
    expect(shown.question).toBe(QUESTION);
    expect(shown.isPrivate).toBe(false);
  });

  test.each(['@Dalil', '@dalil:', '  @DALIL,', '@Dalil\u00a0'])(
    'is one in the channel after %j',
    async (mention) => {
      const shown = await new Speaker(await open(), 'channel').message(`${mention} ${QUESTION}`);
      expect(shown.question).toBe(QUESTION);
    },
  );

  test.each([QUESTION, '@Dalila when does it open?', 'Ask @Dalil'])(
    'that mentions nobody gets no answer in the channel: %j',
    async (text) => {
      expect(await new Speaker(await open(), 'channel').silence(text)).toEqual({ silent: 'mention' });
    },
  );

  test('gets no answer in a channel that the settings leave out', async () => {
    const pages = await open();
    const { preferences } = pages.app.services;
    await preferences.setServer('playground', { ...preferences.server('playground'), channels: ['1'] });
    const channel = new Speaker(pages, 'channel');
    expect(await channel.silence(`@Dalil ${QUESTION}`)).toEqual({ silent: 'elsewhere' });
    expect((await new Speaker(pages).message(QUESTION)).words).toContain(SENTENCE);
  });

  test('of platform tokens alone is answered with a hint', async () => {
    expect((await new Speaker(await open()).message('<@123>')).words).toContain('Ask me a question');
  });
});

describe('under an answer', () => {
  test('every quotation leads to its article, and one link to why it was given', async () => {
    const { element } = await new Speaker(await open(), 'direct', 'ar').message(QUESTION);
    const quotation = element.querySelector('a.citation');
    expect(quotation?.textContent).toContain(SENTENCE);
    expect(quotation?.getAttribute('lang')).toBe('en');
    expect(element.querySelector('.why')?.getAttribute('lang')).toBe('ar');
    expect(quotation?.getAttribute('href')).toMatch(/^\/citation\?article=[0-9a-f]{12}&start=\d+&/);
    const why = [...element.querySelectorAll('a[data-panel]')].map((each) => each.getAttribute('href'));
    expect(why).toEqual([`/why?${new URLSearchParams({ question: QUESTION, lang: 'ar' })}`]);
  });

  test('whatever answers no question has no link to why', async () => {
    const { element } = await new Speaker(await open()).command('help');
    expect(element.querySelector('a[data-panel]')).toBeNull();
  });
});

describe('a conversation', () => {
  test('of one tab and place is not known to another', async () => {
    const pages = await open();
    await new Speaker(pages).message('How many bridges does the town have?');
    const elsewhere = await new Speaker(pages).message('and how many seats?');
    expect(elsewhere.words).not.toContain('↪');
  });

  test('that was held in private does not come back in the channel', async () => {
    const speaker = new Speaker(await openPages({ articles: ARTICLES }), 'channel');
    await speaker.command('ask', { question: 'How many wards does the town have?', private: true });
    expect((await speaker.message('@Dalil and how many communes?')).words).not.toContain('↪');
  });

  test('that is held in private goes on in private', async () => {
    const speaker = new Speaker(await openPages({ articles: ARTICLES }), 'channel');
    await speaker.command('ask', { question: 'How many wards does the town have?', private: true });
    const next = await speaker.command('ask', { question: 'and how many communes?', private: true });
    expect(next.question).toBe('How many communes does the town have?');
    expect(next.isPrivate).toBe(true);
  });
});

describe('a reply to an answer', () => {
  test.each(['direct', 'channel'] as const)('follows up the question of that one (%s)', async (place) => {
    const speaker = new Speaker(await openPages({ articles: ARTICLES }), place);
    await speaker.message('@Dalil When were the wards merged?');
    const followed = await speaker.message('and how many communes?', 'How many wards does the town have?');
    expect(followed.question).toBe('How many communes does the town have?');
  });

  test('can be written to what all can see alone', async () => {
    const speaker = new Speaker(await open());
    const canReply = ({ element }: Shown) => element.querySelector('[data-reply]') !== null;
    expect(canReply(await speaker.message(QUESTION))).toBe(true);
    expect(canReply(await speaker.command('ask', { question: QUESTION, private: true }))).toBe(false);
    expect(canReply(await speaker.command('help'))).toBe(false);
  });
});

describe('the menu of a message', () => {
  test.each([
    ['en', 'Ask about this message'],
    ['vi', 'Hỏi về tin nhắn này'],
    ['ar', 'اسأل عن هذه الرسالة'],
  ])('in %s asks what it says, privately', async (language, entry) => {
    const speaker = new Speaker(await open(), 'channel', language);
    const shown = await speaker.menu('ask', `<@1> ${QUESTION}`);
    expect(shown.words).toContain(SENTENCE);
    expect(shown.isPrivate).toBe(true);
    expect(shown.element.querySelector('[data-menu="ask"]')?.textContent).toBe(entry);
  });

  test('answers a message without words with a hint, and an entry that is none with the commands', async () => {
    const speaker = new Speaker(await open());
    expect((await speaker.menu('ask', '')).words).toContain('Ask me a question');
    expect((await speaker.menu('help', QUESTION)).words).toContain('There is no such command');
  });
});
