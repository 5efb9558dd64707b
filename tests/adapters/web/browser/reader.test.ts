import { expect, test } from 'vitest';
import { accessibilityFaults, describeInBrowser } from '../../../support/web/browser.ts';
import { pagesOver, readersPages } from '../pages.ts';

const { app } = await pagesOver();
const serve = async () => {
  const served = await readersPages(app).serve();
  return served.address;
};
const QUESTION = 'When does the library open?';
const FOCUSED = 'document.activeElement.id';

describeInBrowser('the page for readers in a browser', (visit) => {
  test('is asked by keyboard, goes on at the answer, and asks nobody else for anything', async () => {
    const address = await serve();
    const { page, complaints, hosts } = await visit(address);
    await page.getByRole('searchbox').fill(QUESTION);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/?q=*');
    await page.waitForFunction(`${FOCUSED} === 'said'`);
    await page.getByRole('link', { name: 'More results' }).click();
    await page.waitForURL('**&from=*');
    await page.waitForFunction(`${FOCUSED} === 'said'`);
    await page.getByRole('link', { name: 'Back to the answer' }).click();
    await page.getByText('In context', { exact: true }).first().click();
    expect(await page.locator('details[open] blockquote').count()).toBe(1);
    expect(complaints).toEqual([]);
    expect([...hosts]).toEqual([new URL(address).host]);
  });

  test('copies the permanent link of an answer', async () => {
    const address = await serve();
    const { page } = await visit(`${address}/?lang=ar&q=${encodeURIComponent(QUESTION)}`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('button.copy').click();
    await page.waitForFunction("document.querySelector('.done').textContent !== ''");
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(copied).toBe(`${address}/?${new URLSearchParams({ q: QUESTION })}`);
  });

  test('does all that it is for without scripts', async () => {
    const { page } = await visit(await serve(), { javaScriptEnabled: false });
    await page.getByRole('searchbox').fill(QUESTION);
    await page.getByRole('button', { name: 'Ask' }).click();
    expect(await page.title()).toContain(QUESTION);
    await page.locator('summary').first().click();
    expect(await page.locator('details[open] blockquote').first().isVisible()).toBe(true);
    expect(await page.locator('button.copy').isVisible()).toBe(false);
    await page.locator('a[rel="next"]').click();
    expect(await page.locator('figure').count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'العربية' }).click();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  });

  test.each(['light', 'dark'] as const)(
    'is for everybody, and fits narrow windows (%s)',
    async (colorScheme) => {
      const address = await serve();
      const { page, complaints } = await visit(address, {
        colorScheme,
        viewport: { width: 360, height: 800 },
      });
      const questions = [
        'When does the library open?',
        'متى تفتح المكتبة؟',
        'Đỉnh Everest cao bao nhiêu?',
        'hello',
      ];
      const paths = ['/?lang=ar', '/articles?lang=vi', '/embed?lang=en'];
      for (const path of [...paths, ...questions.map((question) => `/?q=${encodeURIComponent(question)}`)]) {
        await page.goto(address + path);
        for (const summary of await page.locator('summary').all()) await summary.click();
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
      }
      expect(complaints).toEqual([]);
    },
    60_000,
  );
});
