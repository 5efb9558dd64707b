import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser, styleOf } from '../../../support/web/browser.ts';
import { logInSight, say } from '../../../support/web/chat-page.ts';
import { openPages } from '../../../support/web/pages.ts';
import { ARTICLES as TOWN } from '../../conversation.cases.ts';

const ARTICLES = {
  ...TOWN,
  'library.txt':
    '---\ntitle: The library\nlanguage: en\nurl: https://news.example/library\n---\nThe library has nine reading rooms. The library opened in May.\n\nThe library lends tools. Children read in the library on Sundays. The old library burned down in 1953.\n',
};

/** The last message of the bot's. */
const answer = (page: Page) =>
  logInSight(page)
    .locator('article.message')
    .filter({ has: page.locator('.app') })
    .last();

describeInBrowser('the chat in the browser', (visit) => {
  const open = async (path = '/') => {
    const { serve, seeds } = await openPages({ articles: ARTICLES });
    const { address } = await serve();
    return { ...(await visit(address + path)), address, seeds };
  };

  test.each([
    ['en', 'How many wards does the town have?', 'The town has twelve wards.', 'ltr'],
    ['ar', 'كم عدد البلديات في المدينة؟', 'وتضم المدينة تسع بلديات.', 'rtl'],
    ['vi', 'Thị trấn có bao nhiêu xã?', 'Thị trấn có chín xã.', 'ltr'],
  ])(
    'answers a question in %s with a sentence of an article, and asks nobody else',
    async (language, question, sentence, direction) => {
      const { page, complaints, hosts, address } = await open(`/?lang=${language}`);
      await say(page, question);
      await answer(page).getByText(sentence).waitFor();
      expect(await page.locator('html').getAttribute('dir')).toBe(direction);
      const citation = answer(page).locator('a.citation').first();
      expect(await styleOf(citation, 'direction')).toBe(direction);
      expect(complaints).toEqual([]);
      expect([...hosts]).toEqual([new URL(address).host]);
    },
  );

  test('understands a follow-up with the question before it in mind', async () => {
    const { page } = await open();
    await say(page, 'How many wards does the town have?');
    await answer(page).getByText('The town has twelve wards.').waitFor();
    await say(page, 'and how many communes?');
    await answer(page).getByText('The town has nine communes.').waitFor();
  });

  test('lets a command be chosen, filled in and sent with the keyboard alone', async () => {
    const { page, complaints } = await open();
    await page.keyboard.type('/');
    const offers = page.getByRole('listbox', { name: 'Commands' });
    await offers.waitFor();
    expect(await offers.getByRole('option').count()).toBeGreaterThanOrEqual(5);
    await page.keyboard.type('as');
    expect(await offers.getByRole('option').allInnerTexts()).toEqual([
      expect.stringContaining('Ask a question and get sentences'),
    ]);
    await page.keyboard.press('Enter');
    await page.keyboard.type('How many wards does the town have?');
    await page.keyboard.press('Enter');
    await answer(page).getByText('The town has twelve wards.').waitFor();
    expect(complaints).toEqual([]);
  });

  test('says what the option is for that is being filled in, to the eye and to a screen reader', async () => {
    const { page } = await open();
    await page.keyboard.type('/ask ');
    await page.getByText('Your question', { exact: true }).waitFor();
    const field = page.getByRole('combobox', { name: 'question' });
    expect(await field.getAttribute('aria-describedby')).toContain('about');
    await page.keyboard.press('Tab');
    expect(await page.locator('#about').innerText()).toBe('Show the answer only to you');
    await page.keyboard.press('Escape');
    expect(await page.locator('#about').isVisible()).toBe(false);
  });

  test('sends a command that needs no option with Enter, not with what is typed after its name', async () => {
    const { page } = await open();
    await page.keyboard.type('/help  ');
    await page.keyboard.press('Tab');
    expect(await page.locator('article.message').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.type('/articles ');
    await page.keyboard.press('Tab');
    expect(await page.locator('.chip:focus').innerText()).toBe('+ article');
    await page.keyboard.press('Escape');
    await page.keyboard.type('/help');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await answer(page).getByText('I answer questions').waitFor();
  });

  test('finds a command by its name in the language of the page', async () => {
    const { page } = await open('/?lang=ar');
    await page.keyboard.type('/اسأ');
    await page.getByRole('option', { name: /اسأل/ }).waitFor();
  });

  test('suggests what can be typed into an option', async () => {
    const { page } = await open();
    await page.keyboard.type('/articles');
    await page.keyboard.press('Enter');
    const optional = page.getByRole('button', { name: /article/i }).first();
    if (await optional.isVisible()) await optional.click();
    await page.keyboard.type('libr');
    await page.getByRole('option', { name: 'The library' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await answer(page)
      .getByText('https://news.example/library')
      .or(answer(page).getByText('The library'))
      .first()
      .waitFor();
  });

  test('presses of buttons do what they do on Discord: more, in context, closest sentences', async () => {
    const { page, complaints } = await open();
    await say(page, 'How many reading rooms does the library have?');
    await answer(page).getByRole('button', { name: 'In context' }).first().click();
    await answer(page)
      .getByText('Only you can see this')
      .or(answer(page).getByText('The library opened in May.'))
      .first()
      .waitFor();
    await say(page, 'How many reading rooms does the library have?');
    await answer(page).getByRole('button', { name: 'More results' }).click();
    await answer(page)
      .locator('a.citation', { hasText: '2.' })
      .or(answer(page).getByText('2.'))
      .first()
      .waitFor();
    await say(page, 'What is the phone number of the library?');
    await answer(page).getByText('The articles do not say.').waitFor();
    await answer(page).getByRole('button', { name: 'Closest sentences' }).click();
    await answer(page).locator('a.citation').first().waitFor();
    expect(complaints).toEqual([]);
  });

  test('in a channel, answers when mentioned, shows a private answer to all when shared, and dismisses one', async () => {
    const { page, complaints } = await open();
    await page.getByRole('button', { name: 'civic' }).click();
    await say(page, 'How many wards does the town have?');
    await page.getByText('In a channel, Dalil answers only when it is mentioned.').waitFor();
    await say(page, '@Dalil How many wards does the town have?');
    await answer(page).getByText('The town has twelve wards.').waitFor();
    await page.keyboard.type('/ask');
    await page.keyboard.press('Enter');
    await page.keyboard.type('How many communes does the town have?');
    await page.getByRole('button', { name: /private/i }).click();
    await page.getByRole('option', { name: 'True' }).click();
    await page.keyboard.press('Enter');
    const secret = page.locator('article.is-private').last();
    await secret.getByText('The town has nine communes.').waitFor();
    await secret.getByRole('button', { name: 'Share' }).click();
    await answer(page)
      .getByText(/shared/i)
      .waitFor();
    expect(await answer(page).getAttribute('class')).not.toContain('is-private');
    await secret.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await page.locator('article.is-private').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('asks back, and takes a choice', async () => {
    const { page } = await open();
    await say(page, 'When were the wards merged?');
    await answer(page).waitFor();
    await say(page, 'and the communes?');
    await answer(page).getByText('Which of these do you mean?').waitFor();
    await answer(page).getByRole('button', { name: 'How many communes are there?' }).click();
    await answer(page).getByText('The town has nine communes.').waitFor();
  });

  test('keeps the look that was chosen', async () => {
    const { page } = await open();
    const look = page.getByRole('button', { name: 'Dark look' });
    const before = await styleOf(page.locator('body'), 'backgroundColor');
    await look.click();
    const after = await styleOf(page.locator('body'), 'backgroundColor');
    expect(after).not.toBe(before);
    await page.reload();
    expect(await styleOf(page.locator('body'), 'backgroundColor')).toBe(after);
  });

  test('shows what is typed as text, whatever it is', async () => {
    const { page, complaints } = await open();
    const hostile = '<img src=x onerror="document.title=1"> **bold** [link](javascript:alert(1)) @everyone';
    await say(page, hostile);
    await page.getByText(hostile).first().waitFor();
    await answer(page).waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('says so when the program is gone', async () => {
    const { page, address } = await open();
    await page.route(`${address}/**`, (route) => route.abort());
    await say(page, 'How many wards does the town have?');
    await page.getByText('Your message was not sent').waitFor();
  });

  test('loses no message where a citation cannot be opened, and opens it once the program is back', async () => {
    const { page, address } = await open();
    await say(page, 'How many wards does the town have?');
    await answer(page).locator('a.citation').first().waitFor();
    await page.route(`${address}/**`, (route) => route.abort());
    await answer(page).locator('a.citation').first().click();
    await page.locator('#panel').getByText('Dalil cannot be reached').waitFor();
    expect(page.url()).toBe(`${address}/`);
    await page.unroute(`${address}/**`);
    await answer(page).locator('a.citation').first().click();
    await page.locator('#panel mark').waitFor();
  });
});
