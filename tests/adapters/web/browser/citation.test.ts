import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../../../support/web/browser.ts';
import { say } from '../../../support/web/chat-page.ts';
import { openPages } from '../../../support/web/pages.ts';

const filler = Array.from(
  { length: 60 },
  (_, at) => `Paragraph ${at + 1} speaks of other things in the port.`,
);
const LIBRARY = `---\ntitle: The library\nlanguage: en\nurl: https://news.example/library\npublished: 2026-03-01\n---\n${filler.join('\n\n')}\n\nThe library has nine reading rooms. The library opens its nine reading rooms in May.\n\nThe library lends tools. Children read in the library on Sundays.\n`;
const ARABIC =
  '---\ntitle: المكتبة\nlanguage: ar\nurl: https://news.example/ar\n---\nتضم المكتبة الجديدة تسع غرف للقراءة. وتفتح المكتبة أبوابها في الثامنة صباحًا.\n';
const QUESTION = 'How many reading rooms does the library have?';

const panel = (page: Page) => page.locator('#panel');
const marked = (page: Page) => panel(page).locator('#quotation');

describeInBrowser('the article behind a quotation', (visit) => {
  const asked = async (question = QUESTION, path = '/', options = {}) => {
    const { serve } = await openPages({ articles: { 'library.txt': LIBRARY, 'ar.txt': ARABIC } });
    const { address } = await serve();
    const visited = await visit(address + path, options);
    await say(visited.page, question);
    await visited.page.locator('a.citation').first().waitFor();
    return visited;
  };

  test('opens at the sentence, with where it stands and where it comes from', async () => {
    const { page, complaints } = await asked();
    await page.locator('a.citation').first().click();
    await marked(page).waitFor();
    const sentence = await marked(page).innerText();
    expect(LIBRARY).toContain(sentence);
    await expect
      .poll(() =>
        marked(page).evaluate((element) => {
          const { top, bottom } = (
            element as unknown as { getBoundingClientRect(): { top: number; bottom: number } }
          ).getBoundingClientRect();
          return top >= 0 && bottom <= (globalThis as unknown as { innerHeight: number }).innerHeight;
        }),
      )
      .toBe(true);
    const shown = await panel(page).innerText();
    const start = LIBRARY.indexOf(sentence);
    expect(shown.replace(/[,\s]/g, '')).toContain(`${start}–${start + sentence.length}`);
    expect(shown).toContain('library.txt');
    expect(shown).toMatch(/[0-9a-f]{64}/);
    expect(shown).toMatch(/2026/);
    expect(await panel(page).locator('a[href^="https://news.example/library"]').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  });

  test('is left for the next one and the one before with the keyboard, and closed with it', async () => {
    const { page } = await asked();
    await page.getByRole('button', { name: 'More results' }).click();
    const further = page.locator('article.message').last().locator('a.citation');
    await expect.poll(() => further.count()).toBeGreaterThan(1);
    await further.first().focus();
    await page.keyboard.press('Enter');
    await marked(page).waitFor();
    const first = await marked(page).innerText();
    await page.keyboard.press('ArrowRight');
    await panel(page)
      .getByRole('status')
      .getByText(/^2 of \d$/)
      .waitFor();
    await expect.poll(() => marked(page).innerText()).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => marked(page).innerText()).toBe(first);
    await page.keyboard.press('Escape');
    expect(await panel(page).isVisible()).toBe(false);
    expect(
      await further
        .first()
        .evaluate(
          (element) =>
            (globalThis as unknown as { document: { activeElement: unknown } }).document.activeElement ===
            element,
        ),
    ).toBe(true);
  });

  test('reads from the right where it is Arabic, on a page that is not', async () => {
    const { page } = await asked('كم غرفة قراءة في المكتبة الجديدة؟');
    await page.locator('a.citation').first().click();
    await marked(page).waitFor();
    expect(
      await marked(page).evaluate(
        (element) =>
          (element as unknown as { closest(s: string): { dir: string; lang: string } }).closest('[dir]').dir,
      ),
    ).toBe('rtl');
  });

  test('covers the page at 360 pixels, and nothing is wider than the page', async () => {
    const { page } = await asked(QUESTION, '/', { viewport: { width: 360, height: 740 } });
    await page.locator('a.citation').first().click();
    await marked(page).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await panel(page).getByRole('button', { name: 'Close' }).click();
    expect(await page.getByRole('combobox').isVisible()).toBe(true);
  });
});

describeInBrowser('the article behind a quotation, without JavaScript', (visit) => {
  test('is a page of its own', async () => {
    const { serve } = await openPages({ articles: { 'library.txt': LIBRARY }, mode: 'public' });
    const { address } = await serve();
    const { page, complaints } = await visit(`${address}/?q=${encodeURIComponent(QUESTION)}`, {
      javaScriptEnabled: false,
    });
    await page.getByText('In context').first().click();
    await page.getByRole('link', { name: 'See it in the whole article' }).first().click();
    expect(LIBRARY).toContain(await page.locator('#quotation').innerText());
    expect(complaints).toEqual([]);
  });
});
