import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../../../support/web/browser.ts';
import { openPages } from '../../../support/web/pages.ts';
import { ARTICLES } from '../../conversation.cases.ts';

const QUESTION = 'How many wards does the town have?';
const field = (page: Page) => page.getByRole('combobox', { name: 'Message @Dalil' });
const send = async (page: Page, text: string) => {
  await field(page).fill(text);
  await page.keyboard.press('Enter');
};
const chat = '**/chat/{message,command,button,menu}?*';

describeInBrowser('what could not be sent', (visit) => {
  const open = async () => {
    const { serve } = await openPages({ articles: ARTICLES });
    const { page } = await visit((await serve()).address);
    return page;
  };

  test.each([
    ['the program is gone', 'Your message was not sent', undefined],
    ['it fails', 'something went wrong in the program', { status: 500, body: '' }],
    ['it refuses', 'No.', { status: 400, json: { error: 'No.' } }],
  ])('is a message in the field again where %s', async (_, words, answer) => {
    const page = await open();
    await page.route(chat, (route) => (answer ? route.fulfill(answer) : route.abort()));
    await send(page, QUESTION);
    await page.getByText(words).waitFor();
    expect(await field(page).inputValue()).toBe(QUESTION);
    await page.unroute(chat);
    await page.keyboard.press('Enter');
    await page.getByText('The town has twelve wards.').waitFor();
    expect(await field(page).inputValue()).toBe('');
  });

  test('does not write over what was typed meanwhile', async () => {
    const page = await open();
    await page.route(chat, async (route) => {
      await field(page).fill('Something else');
      await route.abort();
    });
    await send(page, QUESTION);
    await page.getByText('Your message was not sent').waitFor();
    expect(await field(page).inputValue()).toBe('Something else');
  });

  test('is a command with what was filled in', async () => {
    const page = await open();
    await page.route(chat, (route) => route.abort());
    await page.keyboard.type(`/ask ${QUESTION}`);
    await page.getByRole('button', { name: 'Add private' }).click();
    await page.getByRole('option', { name: 'True' }).click();
    await page.keyboard.press('Enter');
    await page.getByText('Your message was not sent').waitFor();
    expect(await page.getByRole('combobox', { name: 'question' }).inputValue()).toBe(QUESTION);
    expect(await page.getByRole('combobox', { name: 'private' }).inputValue()).toBe('True');
    expect(await page.getByRole('button', { name: 'Add private' }).count()).toBe(0);
    await page.unroute(chat);
    await page.keyboard.press('Enter');
    await page.locator('article.is-private').getByText('The town has twelve wards.').waitFor();
  });

  test('is a reply to the same answer', async () => {
    const page = await open();
    await send(page, QUESTION);
    await page.getByText('The town has twelve wards.').waitFor();
    await page.locator('article').last().hover();
    await page.getByRole('button', { name: 'Reply' }).click();
    await page.route(chat, (route) => route.abort());
    await send(page, 'and how many communes?');
    await page.getByText('Your message was not sent').waitFor();
    await page.getByText('Replying to Dalil').waitFor();
    expect(await page.locator('#replying').innerText()).toContain(QUESTION);
  });

  test('is no message where a button was pressed: it says that nothing was done', async () => {
    const page = await open();
    await send(page, QUESTION);
    await page.getByRole('button', { name: 'In context' }).first().waitFor();
    await page.route(chat, (route) => route.abort());
    await page.getByRole('button', { name: 'In context' }).first().click();
    await page.getByText('Nothing was done').waitFor();
    expect(await page.getByText('Your message was not sent').count()).toBe(0);
    expect(await field(page).inputValue()).toBe('');
  });
});
