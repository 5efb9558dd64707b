import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeInBrowser } from '../../../support/web/browser.ts';
import { say } from '../../../support/web/chat-page.ts';
import { openPages } from '../../../support/web/pages.ts';
import { ARTICLES } from '../../conversation.cases.ts';

const QUESTION = 'How many wards does the town have?';
const FERRY =
  '---\ntitle: The ferry\nlanguage: en\nurl: https://news.example/ferry\n---\nThe ferry costs two crowns.\n';

describeInBrowser('what stands beside the chat', (visit) => {
  const open = async () => {
    const { serve, seeds } = await openPages({ articles: ARTICLES });
    const { address } = await serve();
    return { ...(await visit(address)), seeds };
  };

  test('reads the articles again, says what came of it, and lists what is there now', async () => {
    const { page, seeds, complaints } = await open();
    await page.getByRole('link', { name: 'Articles' }).click();
    const panel = page.getByRole('complementary');
    await panel.locator('#corpus-list').getByText('The town').waitFor();
    await writeFile(path.join(seeds, 'ferry.txt'), FERRY);
    await writeFile(path.join(seeds, 'bare.txt'), 'Nobody knows where this comes from.\n');
    await panel.getByRole('button', { name: 'Reload' }).click();
    await panel.locator('[data-report]').getByText('1 added').waitFor();
    await panel.locator('#corpus-list').getByText('The ferry').waitFor();
    await panel.locator('.problems .refused', { hasText: 'bare.txt' }).waitFor();
    await page.keyboard.press('Escape');
    await say(page, 'What does the ferry cost?');
    await page.locator('a.citation', { hasText: 'The ferry costs two crowns.' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('finds articles as one types', async () => {
    const { page } = await open();
    await page.getByRole('link', { name: 'Articles' }).click();
    await page.locator('#corpus-filter').fill('Thị');
    await expect.poll(() => page.locator('#corpus-list tbody tr').count()).toBe(1);
    await page.locator('#corpus-list').getByText('Thị trấn').waitFor();
  });

  test('explains an answer, leads to a candidate in its article, and back', async () => {
    const { page, complaints } = await open();
    await say(page, QUESTION);
    await page.getByRole('link', { name: 'Why this answer' }).click();
    const panel = page.getByRole('complementary');
    await panel.getByText('The town has twelve wards.').first().waitFor();
    expect(await panel.locator('.scale').isVisible()).toBe(true);
    await panel.locator('a.citation').first().click();
    await panel.locator('#quotation').waitFor();
    await panel.getByRole('button', { name: 'Back' }).click();
    await panel.locator('#why-question').fill('How many communes does the town have?');
    await page.keyboard.press('Enter');
    await panel.getByText('The town has nine communes.').first().waitFor();
    expect(complaints).toEqual([]);
  });
});
