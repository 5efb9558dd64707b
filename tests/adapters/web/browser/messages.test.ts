import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../../../support/web/browser.ts';
import { logInSight, say } from '../../../support/web/chat-page.ts';
import { openPages } from '../../../support/web/pages.ts';
import { ARTICLES } from '../../conversation.cases.ts';

describeInBrowser('what can be done with messages', (visit) => {
  const open = async (articles: Readonly<Record<string, string>> = ARTICLES) => {
    const { serve } = await openPages({ articles });
    const { page } = await visit(`${(await serve()).address}/?lang=en`);
    return page;
  };

  test('a reply follows up the answer to which it was written, not the last one', async () => {
    const page = await open();
    await say(page, 'How many wards does the town have?');
    await logInSight(page).getByText('The town has twelve wards.').waitFor();
    await say(page, 'When were the wards merged?');
    await expect.poll(() => logInSight(page).locator('article .app').count()).toBe(2);
    const answer = logInSight(page).locator('article.is-answer').first();
    await answer.hover();
    await answer.getByRole('button', { name: 'Reply' }).click();
    await page.getByText('Replying to Dalil').waitFor();
    await page.keyboard.type('and how many communes?');
    await page.keyboard.press('Enter');
    await logInSight(page).getByText('The town has nine communes.').waitFor();
    expect(await page.locator('#replying').isVisible()).toBe(false);
  });

  test('a mention is completed in the channel, where one is needed', async () => {
    const page = await open();
    await page.keyboard.type('@d');
    expect(await page.getByRole('option').count()).toBe(0);
    await page.getByRole('button', { name: 'civic' }).click();
    await page.locator('#message').fill('');
    await page.keyboard.type('@d');
    await page.getByRole('option', { name: '@Dalil' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await page.locator('#message').inputValue()).toBe('@Dalil ');
    await page.keyboard.type('How many wards does the town have?');
    await page.keyboard.press('Enter');
    await logInSight(page).getByText('The town has twelve wards.').waitFor();
  });

  test('a report that is too long for a message is whole in its file, also after a reload', async () => {
    const refused = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`refused-${at}.txt`, 'No article.']),
    );
    const page = await open({ ...ARTICLES, ...refused });
    await say(page, '/reload ');
    await page.keyboard.press('Enter');
    const file = page.getByRole('link', { name: 'reload.txt' });
    for (const isReloaded of [false, true]) {
      if (isReloaded) await page.reload();
      const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
      expect(download.suggestedFilename()).toBe('reload.txt');
      const report = await readFile(await download.path(), 'utf8');
      for (const name of Object.keys(refused)) expect(report).toContain(name);
    }
  });
});
