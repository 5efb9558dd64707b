import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser, styleOf } from '../../../support/web/browser.ts';
import { say } from '../../../support/web/chat-page.ts';
import { openPages } from '../../../support/web/pages.ts';
import { ARTICLES } from '../../conversation.cases.ts';

interface Boxed {
  getBoundingClientRect(): { readonly top: number; readonly height: number };
}

const QUESTION = 'How many wards does the town have?';

const ask = async (page: Page) => {
  await say(page, QUESTION);
  await page.locator('a.citation').last().waitFor();
};

/** Of the messages in sight, how high the part is that is shown, and how high all are. */
const heights = async (page: Page) =>
  (await page.locator('.log:not([hidden])').evaluate((log) => [log.clientHeight, log.scrollHeight])) as [
    number,
    number,
  ];

describeInBrowser('the chat as it is shown elsewhere than on a usual screen', (visit) => {
  const open = async (options: BrowserContextOptions = {}) => {
    const { serve } = await openPages({ articles: ARTICLES });
    const { address } = await serve();
    return (await visit(address, options)).page;
  };

  test('marks what is chosen, and what can be pressed, where the system gives all things its own colours', async () => {
    const page = await open({ forcedColors: 'active' });
    await ask(page);
    const button = page.getByRole('button', { name: 'In context' }).first();
    expect(await styleOf(button, 'borderTopStyle')).toBe('solid');
    await page.getByRole('combobox').fill('/');
    const [chosen, other] = ['[aria-selected="true"]', '[aria-selected="false"]'].map((which) =>
      page.locator(`#offers ${which}`).first(),
    );
    expect(chosen && (await styleOf(chosen, 'outlineStyle'))).toBe('solid');
    expect(other && (await styleOf(other, 'outlineStyle'))).toBe('none');
    for (const current of await page.locator('button[aria-current], .languages [aria-current]').all())
      expect(await styleOf(current, 'outlineStyle')).toBe('solid');
  });

  test('prints all messages, in dark letters, and nothing that is there to be pressed only', async () => {
    const page = await open({ viewport: { width: 800, height: 500 } });
    await page.getByRole('button', { name: 'Dark look' }).click();
    for (let times = 0; times < 4; times += 1) await ask(page);
    await page.emulateMedia({ media: 'print' });
    const [shown, all] = await heights(page);
    expect(shown).toBe(all);
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBeGreaterThanOrEqual(all);
    expect(await styleOf(page.locator('body'), 'colorScheme')).toBe('light');
    for (const gone of ['#composer', '#places', '.top', '.menu'])
      expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
  });

  test('prints the panel that is open, too', async () => {
    const page = await open();
    await ask(page);
    await page.locator('a.citation').first().click();
    await page.locator('#panel mark').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await styleOf(page.locator('#panel'), 'position')).toBe('static');
    expect(await page.locator('#panel mark').first().isVisible()).toBe(true);
  });

  test.each(['ar', 'en', 'vi'])(
    'keeps the buttons of the header on one line beside an open panel, in %s',
    async (language) => {
      const page = await open({ viewport: { width: 1200, height: 800 }, locale: language });
      await page.locator('.top [data-panel]').click();
      await page.locator('#corpus-filter').waitFor();
      for (const width of [1200, 1100, 1000, 900, 800, 600, 500, 400, 360]) {
        await page.setViewportSize({ width, height: 800 });
        const tops = await page.locator('.top > :is(h1, a, button):visible').evaluateAll((elements) =>
          (elements as unknown as Boxed[]).map((element) => {
            const { top, height } = element.getBoundingClientRect();
            return Math.round(top + height / 2);
          }),
        );
        expect(new Set(tops).size, `${width} pixels: ${tops}`).toBe(1);
      }
    },
  );

  test('leaves more than half of the window to the messages at 400 %', async () => {
    const page = await open({ viewport: { width: 320, height: 256 } });
    await ask(page);
    const [shown] = await heights(page);
    expect(shown).toBeGreaterThan(128);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });
});
