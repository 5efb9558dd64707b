import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, describeInBrowser } from '../../../support/web/browser.ts';
import { say } from '../../../support/web/chat-page.ts';
import { openPages } from '../../../support/web/pages.ts';

/** A question that the project's own articles answer, one that they come close to, and one that they do not. */
const QUESTIONS = {
  ar: ['ما نسبة الطلبات المقدمة عبر الإنترنت؟', 'كم راتب رئيس لجنة الشعب؟', 'ما رقم هاتف لجنة الشعب؟'],
  en: [
    'What share of applications is filed online?',
    'What is the salary of the chair?',
    'How tall is Mount Everest?',
  ],
  vi: [
    'Tỷ lệ hồ sơ nộp trực tuyến là bao nhiêu?',
    'Lương của chủ tịch là bao nhiêu?',
    'Số điện thoại của UBND thành phố là gì?',
  ],
} as const;

/** What opens something beside the chat, and what stands in nothing else that is opened there. */
const CITATION = { opener: 'a.citation', content: '#quotation' };
const PANELS = [
  { opener: 'a[data-panel][href^="/why"]', content: '#why-question' },
  { opener: 'a[data-panel][href^="/corpus"]', content: '#corpus-filter' },
];

const LOOKS = ['light', 'dark'] as const;
const CASES = (['ar', 'en', 'vi'] as const).flatMap((language) =>
  LOOKS.map((look) => [language, look] as const),
);

const isSettled = (page: Page) => expect.poll(() => page.locator('#typing').innerText()).toBe('');

describeInBrowser('the chat and what stands beside it are for everybody', (visit) => {
  const open = async (
    language: string,
    colorScheme: 'light' | 'dark',
    viewport = { width: 1280, height: 860 },
  ) => {
    const { serve } = await openPages();
    const { address } = await serve();
    return visit(`${address}/?lang=${language}`, { colorScheme, viewport });
  };

  test.each(CASES)(
    'in %s, %s',
    async (language, look) => {
      const { page, complaints } = await open(language, look);
      const check = async (what: string) => expect(await accessibilityFaults(page), what).toEqual([]);
      await check('the greeting');
      for (const [at, question] of QUESTIONS[language].entries()) {
        await say(page, question);
        await expect.poll(() => page.locator('article.message .app').count()).toBe(at + 1);
      }
      await isSettled(page);
      await check('answers');
      await page.locator('a.citation').first().click();
      await page.locator('#quotation').waitFor();
      await check('a citation');
      for (const { opener, content } of PANELS) {
        const link = page.locator(opener).first();
        await page.keyboard.press('Escape');
        await link.click();
        await page.locator(content).waitFor();
        for (const summary of await page.locator('#panel summary').all()) await summary.click();
        await check(opener);
      }
      await page.keyboard.press('Escape');
      await page.getByRole('combobox').fill('/');
      await page.getByRole('listbox').waitFor();
      await check('the list of commands');
      await page.keyboard.press('Enter');
      await page.keyboard.type('x');
      await check('a command');
      expect(complaints).toEqual([]);
    },
    90_000,
  );

  test.each(['ar', 'en'] as const)(
    'in %s at 360 pixels, where nothing is wider than the window',
    async (language) => {
      const { page } = await open(language, 'dark', { width: 360, height: 740 });
      const isNarrow = async () =>
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
      await isNarrow();
      await say(page, QUESTIONS[language][0]);
      await page.locator('a.citation').first().waitFor();
      await isNarrow();
      expect(await accessibilityFaults(page)).toEqual([]);
      for (const { opener, content } of [CITATION, ...PANELS]) {
        await page.locator(opener).first().click();
        await page.locator(content).waitFor();
        await isNarrow();
        expect(await accessibilityFaults(page), opener).toEqual([]);
        await page.keyboard.press('Escape');
      }
    },
    60_000,
  );
});
