import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../../../support/web/browser.ts';
import { say } from '../../../support/web/chat-page.ts';
import { openPages } from '../../../support/web/pages.ts';
import { ARTICLES } from '../../conversation.cases.ts';

/** Notes of every message, as it is added, what of its menu a screen reader would come upon. */
const WATCH = `
  globalThis.heard = [];
  new MutationObserver((changes) => {
    for (const message of changes.flatMap(({ addedNodes }) => [...addedNodes]))
      for (const button of message.querySelectorAll('.menu button'))
        heard.push([button.textContent, getComputedStyle(button).visibility]);
  }).observe(document.querySelector('.log'), { childList: true });
`;

const ask = async (page: Page) => {
  await say(page, 'How many wards does the town have?');
  await page.locator('a.citation').waitFor();
};

describeInBrowser('what a screen reader reads out of the messages', (visit) => {
  const open = async () => {
    const { serve } = await openPages({ articles: ARTICLES });
    const { page } = await visit((await serve()).address);
    return page;
  };

  test('is no menu as a message comes; it is there a moment later', async () => {
    const page = await open();
    await page.evaluate(WATCH);
    await ask(page);
    const heard = (await page.evaluate('heard')) as [string, string][];
    expect(heard.map(([entry]) => entry)).toEqual([
      'Ask about this message',
      'Reply',
      'Ask about this message',
    ]);
    expect(new Set(heard.map(([, visibility]) => visibility))).toEqual(new Set(['hidden']));
    // What comes then does so where nothing is read out.
    expect(await page.locator('article .menu:not([aria-live="off"])').count()).toBe(0);
    await expect.poll(() => page.getByRole('button', { name: 'Ask about this message' }).count()).toBe(2);
  });

  test('begins with whose message it is, and of when', async () => {
    const page = await open();
    await ask(page);
    await page.getByRole('article', { name: /^You at \d\d:\d\d$/ }).waitFor();
    await page.getByRole('article', { name: /^Dalil at \d\d:\d\d$/ }).waitFor();
  });
});
