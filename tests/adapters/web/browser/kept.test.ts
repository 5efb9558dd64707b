import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFaults, describeInBrowser } from '../../../support/web/browser.ts';
import { logInSight, messageField, say } from '../../../support/web/chat-page.ts';
import { openPages } from '../../../support/web/pages.ts';
import { ARTICLES } from '../../conversation.cases.ts';

const QUESTION = 'How many wards does the town have?';
const ANSWER = 'The town has twelve wards.';
const FOLLOWED = 'The town has nine communes.';

const articles = (page: Page) => logInSight(page).locator('article');
const ask = async (page: Page, text = QUESTION, answer = ANSWER) => {
  await say(page, text);
  await logInSight(page).getByText(answer).last().waitFor();
};
const askInPrivate = async (page: Page) => {
  await messageField(page).fill('');
  await page.keyboard.type(`/ask ${QUESTION}`);
  await page.getByRole('button', { name: 'Add private' }).click();
  await page.getByRole('option', { name: 'True' }).click();
  await page.keyboard.press('Enter');
  await page.locator('article.is-private').getByText(ANSWER).waitFor();
};
const toChannel = (page: Page) => page.getByRole('button', { name: 'civic' }).click();
const toLanguage = async (page: Page, name: string, language: string) => {
  await page.getByRole('link', { name }).click();
  await page.locator(`html[lang="${language}"]`).waitFor();
};

describeInBrowser('the conversation of a tab', (visit) => {
  const open = async (path = '/?lang=en') => {
    const { serve } = await openPages({ articles: ARTICLES });
    const { address } = await serve();
    return { ...(await visit(address + path)), address };
  };

  test('stays as it was said when the page changes its language, and what is around it changes', async () => {
    const { page, complaints } = await open();
    await ask(page);
    await toLanguage(page, 'العربية', 'ar');
    await logInSight(page).getByText(ANSWER).waitFor();
    expect(await articles(page).count()).toBe(2);
    const last = articles(page).last();
    await last.getByRole('button', { name: 'رد', exact: true }).waitFor();
    expect(await last.locator('.why, .who').allInnerTexts()).toEqual(['أنت', 'لماذا هذا الجواب']);
    expect(await last.locator('.why a').getAttribute('lang')).toBe('ar');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('goes on in another language: buttons, citations, follow-ups', async () => {
    const { page } = await open();
    await ask(page);
    await toLanguage(page, 'Tiếng Việt', 'vi');
    await page.locator('a.citation').click();
    await page.locator('#panel mark').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'In context' }).click();
    await page.locator('article.is-private').waitFor();
    await ask(page, 'and how many communes?', FOLLOWED);
  });

  test('is where it was after a reload, private messages too until they are dismissed', async () => {
    const { page } = await open();
    await toChannel(page);
    await ask(page, `@Dalil ${QUESTION}`);
    await askInPrivate(page);
    await page.reload();
    expect(await page.locator('h1').innerText()).toContain('civic');
    expect(await articles(page).count()).toBe(3);
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    await page.reload();
    expect(await articles(page).count()).toBe(2);
  });

  test('is there after a whole page of its own, and no part of it in another tab', async () => {
    const { page, address } = await open();
    await ask(page);
    await page.goto(`${address}/corpus?lang=en`);
    await page.goBack();
    await logInSight(page).getByText(ANSWER).waitFor();
    const other = await page.context().newPage();
    await other.goto(address);
    expect(await articles(other).count()).toBe(0);
  });

  test('is what was said last, where the browser goes back to a page as it was left', async () => {
    const { page } = await open();
    await ask(page);
    const before = await page.evaluate('sessionStorage.getItem("chat:direct")');
    // What a page on the way did.
    await page.evaluate('sessionStorage.setItem("chat:direct", "[]")');
    const back = 'dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }))';
    await Promise.all([page.waitForEvent('load'), page.evaluate(back)]);
    expect(await articles(page).count()).toBe(0);
    await page.evaluate(`sessionStorage.setItem("chat:direct", ${JSON.stringify(before)})`);
    await page.reload();
    expect(await articles(page).count()).toBe(2);
  });

  test('is not read out again, but what comes after it is', async () => {
    const { page } = await open();
    await ask(page);
    await page.reload();
    expect(await logInSight(page).getAttribute('aria-live')).toBe('off');
    await ask(page);
    expect(await logInSight(page).getAttribute('aria-live')).toBe('polite');
  });

  test('keeps what is being written: a message', async () => {
    const { page } = await open();
    await ask(page);
    await articles(page).last().hover();
    await page.getByRole('button', { name: 'Reply' }).click();
    await page.keyboard.type('and how');
    await toLanguage(page, 'Tiếng Việt', 'vi');
    expect(await messageField(page).inputValue()).toBe('and how');
    await page.locator('#replying').getByText(QUESTION).waitFor();
  });

  test('keeps what is being written: a command, with its values in the words of the page', async () => {
    const { page } = await open();
    await page.keyboard.type(`/ask ${QUESTION}`);
    await page.getByRole('button', { name: 'Add private' }).click();
    await page.getByRole('option', { name: 'True' }).click();
    await toLanguage(page, 'Tiếng Việt', 'vi');
    expect(await page.locator('#option-question').inputValue()).toBe(QUESTION);
    expect(await page.locator('#option-private').inputValue()).toBe('Có');
  });

  test('is forgotten with one press, in the place that is in sight, if that is meant', async () => {
    const { page } = await open();
    await ask(page);
    await toChannel(page);
    await ask(page, `@Dalil ${QUESTION}`);
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.getByRole('button', { name: 'Clear messages' }).click();
    expect(await articles(page).count()).toBe(2);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('button', { name: 'Clear messages' }).click();
    expect(await articles(page).count()).toBe(0);
    await page.reload();
    expect(await articles(page).count()).toBe(0);
    await say(page, '@Dalil and how many communes?');
    await articles(page).locator('.app').waitFor();
    expect(await logInSight(page).getByText('↪').count()).toBe(0);
    await page.getByRole('button', { name: 'Dalil', exact: true }).click();
    expect(await articles(page).count()).toBe(2);
  });

  test.each([
    ['keeps nothing', 'get() { throw new DOMException("", "SecurityError"); }'],
    [
      'has no room',
      'value: { getItem: () => null, setItem() { throw new DOMException("", "QuotaExceededError"); } }',
    ],
    [
      'gives back what no page of ours wrote',
      'value: { getItem: () => "[{}, 1, {\\"sent\\":{}}]", setItem() {} }',
    ],
  ])('can be held where the browser %s', async (_, storage) => {
    const { page, complaints } = await open();
    await page.addInitScript(`for (const name of ['sessionStorage', 'localStorage'])
      Object.defineProperty(globalThis, name, { ${storage} })`);
    await page.reload();
    await ask(page);
    await page.getByRole('button', { name: 'Dark look' }).click();
    await page.reload();
    await ask(page);
    expect(complaints).toEqual([]);
  });
});
