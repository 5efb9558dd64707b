import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openPages, type Pages } from '../../../support/web/pages.ts';
import { ARTICLES } from '../../conversation.cases.ts';
import { Speaker } from './speak.ts';

const WARES = Array.from(
  { length: 9 },
  (_, at) => `The market has stalls for ware ${at + 1} in hall ${at + 20}.`,
);
const STALLS = `---\ntitle: Stalls\nlanguage: en\nurl: https://news.example/stalls\n---\n${WARES.join(' ')}\n`;
const QUESTION = 'Which stalls does the market have?';

const open = (): Promise<Pages> => openPages({ articles: { ...ARTICLES, 'stalls.txt': STALLS } });
const quotedIn = (words: string): string[] => WARES.filter((ware) => words.includes(ware));

describe('buttons', () => {
  test('show all other sentences, page by page, privately', async () => {
    const speaker = new Speaker(await open());
    let shown = await speaker.message(QUESTION);
    const seen = quotedIn(shown.words);
    while (shown.labels.includes('More results')) {
      shown = await speaker.press(shown, 'More results');
      expect(shown.isPrivate).toBe(true);
      seen.push(...quotedIn(shown.words));
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(3);
  });

  test('show a quotation in its paragraph, privately', async () => {
    const speaker = new Speaker(await open(), 'channel');
    const shown = await speaker.command('ask', { question: QUESTION });
    const around = await speaker.press(shown, 'In context: 1');
    expect(quotedIn(around.words)).toEqual(WARES);
    expect(around.isPrivate).toBe(true);
  });

  test.each(['direct', 'channel'] as const)('share a private answer (%s)', async (place) => {
    const speaker = new Speaker(await open(), place);
    const hidden = await speaker.command('ask', { question: QUESTION, private: true });
    expect(hidden.isPrivate).toBe(true);
    expect(hidden.words).toContain('Only you can see this');
    const shared = await speaker.press(hidden, 'Share');
    expect(shared.isPrivate).toBe(false);
    expect(shared.words).toContain('Shared by you');
    expect(shared.labels).not.toContain('Share');
    expect(quotedIn(shared.words)).toEqual(quotedIn(hidden.words));
  });

  test.each([
    ['direct', '', false],
    ['channel', '@Dalil ', true],
  ] as const)('choose what was meant (%s)', async (place, mention, isPrivate) => {
    const speaker = new Speaker(await open(), place);
    await speaker.message(`${mention}When were the wards merged?`);
    const offered = await speaker.message(`${mention}and the communes?`);
    expect(Object.values(offered.choices)).toContain('How many communes are there?');
    const chosen = await speaker.press(offered, 'How many communes are there?');
    expect(chosen.words).toContain('The town has nine communes.');
    expect(chosen.isPrivate).toBe(isPrivate);
    expect((await speaker.message(`${mention}and how many wards?`)).words).toContain('↪');
  });

  test('show the closest sentences where nothing answers', async () => {
    const speaker = new Speaker(await open());
    const shown = await speaker.message('Who painted the ceiling of the market opera?');
    const [label = ''] = shown.labels;
    expect(['Closest sentences', 'More results']).toContain(label);
    expect((await speaker.press(shown, label)).element.querySelector('.container')).not.toBeNull();
  });

  test('turn the pages of the list of articles', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [
        `a${at}.txt`,
        `---\ntitle: ${'A rather long title '.repeat(4)}${at}\nlanguage: en\nurl: https://news.example/${at}\n---\nThe town has ${at} wells.\n`,
      ]),
    );
    const speaker = new Speaker(await openPages({ articles: many }));
    const first = await speaker.command('articles');
    const second = await speaker.press(first, 'More results');
    expect(second.words).not.toBe(first.words);
    expect(second.words).toContain('A rather long title');
  });

  test('keep the language of the reply that they stand under', async () => {
    const speaker = new Speaker(await open(), 'direct', 'ar');
    const shown = await speaker.message(QUESTION);
    expect((await speaker.press(shown, 'More results')).words).toContain('sentence');
  });

  test('say so where the article is gone or has changed, and where the question is', async () => {
    const pages = await open();
    const speaker = new Speaker(pages);
    const shown = await speaker.message(QUESTION);
    await writeFile(join(pages.seeds, 'stalls.txt'), STALLS.replace(/ware \d/g, 'goods'));
    await pages.app.services.reload();
    expect((await speaker.press(shown, 'In context: 1')).words).toContain('The article has changed');
    const gone = { ...shown, question: undefined };
    expect((await speaker.press(gone, 'More results')).words).toContain('can no longer read the question');
  });
});
