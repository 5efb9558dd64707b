import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { servePages } from '../../src/adapters/web/server/serve-pages.ts';
import { type WebMode, webSettings } from '../../src/adapters/web/settings.ts';
import { createWebApp } from '../../src/adapters/web/web-app.ts';
import { createApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { say } from '../support/web/chat-page.ts';
import { findChromium } from '../support/web/chromium.ts';
import pictures from './pictures.json' with { type: 'json' };

const FOLDER = 'docs/images';
/** Pixels; a picture of messages is as high as they are. */
const LONGEST_PAGE = 4_000;

/** How a picture's page is looked at. */
type Look = Pick<BrowserContextOptions, 'colorScheme' | 'viewport'>;

/** `npm run pictures`: takes the pictures of README.md again, of the real pages over the project's own articles. */
async function main(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('No Chromium found. Install one (Debian: apt install chromium) or set CHROMIUM.');
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  const config = { ...parseConfig({}), port: 0 };
  const app = await createApp(config, createLog('warn'));
  const serve = (mode: WebMode) =>
    servePages(createWebApp(app, webSettings(config, mode)), webSettings(config, mode));
  const [chat, reader] = [await serve('playground'), await serve('public')];
  for (const each of pictures.messages) await takeMessages(browser, chat.address, each);
  for (const each of pictures.panels) await takePanel(browser, chat.address, each);
  for (const each of pictures.reader) await takeReader(browser, reader.address, each);
  await Promise.all([chat.close(), reader.close(), browser.close()]);
  await app.close();
}

/** The messages of a conversation, and nothing around them. */
async function takeMessages(
  browser: Browser,
  address: string,
  { name, language, look, questions }: (typeof pictures.messages)[number],
) {
  const page = await open(browser, `${address}/?lang=${language}`, {
    colorScheme: lookOf(look),
    viewport: { width: 704, height: LONGEST_PAGE },
  });
  for (const question of questions) await ask(page, question);
  const messages = page.locator('.log:not([hidden]) > :not(.greeting)');
  const [first, last] = [await messages.first().boundingBox(), await messages.last().boundingBox()];
  if (!first || !last) throw new Error(`${name}: there are no messages.`);
  const clip = { x: 0, y: first.y - 8, width: 704, height: last.y + last.height - first.y + 16 };
  await page.screenshot({ path: `${FOLDER}/${name}.png`, clip });
  await page.context().close();
}

/** The chat with what stands beside it. */
async function takePanel(
  browser: Browser,
  address: string,
  { name, language, look, question, opens }: (typeof pictures.panels)[number],
) {
  const page = await open(browser, `${address}/?lang=${language}`, {
    colorScheme: lookOf(look),
    viewport: { width: 1440, height: 860 },
  });
  await ask(page, question);
  await page.locator(opens).first().click();
  await page.locator('#panel h2').first().waitFor();
  await page.mouse.move(0, 0);
  await settled(page);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.context().close();
}

async function takeReader(
  browser: Browser,
  address: string,
  { name, look, question }: (typeof pictures.reader)[number],
) {
  const page = await open(browser, `${address}/?${new URLSearchParams({ q: question })}`, {
    colorScheme: lookOf(look),
    viewport: { width: 900, height: 760 },
  });
  await settled(page);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.context().close();
}

async function open(browser: Browser, address: string, look: Look): Promise<Page> {
  const page = await (
    await browser.newContext({ ...look, locale: 'en-GB', reducedMotion: 'reduce' })
  ).newPage();
  await page.goto(address);
  return page;
}

async function ask(page: Page, question: string): Promise<void> {
  const answers = page.locator('.log:not([hidden]) article.message .app');
  const before = await answers.count();
  await say(page, question);
  await answers.nth(before).waitFor();
  await settled(page);
}

/** Waits until the letters are there and nothing moves. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))',
  );
}

function lookOf(name: string): 'dark' | 'light' {
  return name === 'dark' ? 'dark' : 'light';
}

await main();
