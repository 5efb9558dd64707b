import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { describeInBrowser } from '../../../support/web/browser.ts';
import { pagesOver, readersPages } from '../pages.ts';

const { app } = await pagesOver();
const QUESTION = 'متى تفتح المكتبة؟';

/** A site of another origin whose page embeds the question page of an address that is known by then. */
async function site() {
  let embedded = '';
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    // As strict as a site can be that embeds another.
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.setHeader(
      'content-security-policy',
      `default-src 'none'; script-src ${embedded}; frame-src ${embedded}`,
    );
    response.end(`<!doctype html><html lang="en"><title>City</title><h1>City</h1>
<script src="${embedded}/embed.js" async data-lang="ar" data-theme="dark" data-question="${QUESTION}"></script><p>After</p>`);
  }).listen(0, 'localhost');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { origin, embeds: (address: string) => (embedded = address) };
}

/** The question page, which these sites may show in a frame. */
async function serve(embedSites: readonly string[]): Promise<string> {
  const served = await readersPages(app, { embedSites }).serve();
  return served.address;
}

const frameOf = (page: Page) => page.frames()[1]!;
const heightOf = (page: Page) => page.evaluate("document.querySelector('iframe').clientHeight");
const isAsHighAsItsContent = async (page: Page) => {
  const height = Number(await frameOf(page).evaluate('document.documentElement.scrollHeight'));
  const content = Number(await frameOf(page).evaluate('document.body.getBoundingClientRect().height'));
  return (await heightOf(page)) === height && height === Math.ceil(content);
};

describeInBrowser('the page for readers in a page of another origin', (visit) => {
  test('stands where the script stands, as high as its content, whatever is done in it', async () => {
    const { origin, embeds } = await site();
    const address = await serve([origin]);
    embeds(address);
    const { page, complaints, hosts } = await visit(origin);
    await expect.poll(() => page.locator('iframe').getAttribute('title')).toContain(QUESTION);
    await expect.poll(() => isAsHighAsItsContent(page)).toBe(true);
    expect(await page.evaluate("document.querySelector('iframe').previousElementSibling.localName")).toBe(
      'script',
    );
    expect(await frameOf(page).evaluate('document.documentElement.dataset.theme')).toBe('dark');
    const before = await heightOf(page);
    await frameOf(page).locator('summary').first().click();
    await expect.poll(() => heightOf(page)).toBeGreaterThan(Number(before));
    await frameOf(page).locator('#q').fill('How tall is Mount Everest?');
    await frameOf(page).locator('#q').press('Enter');
    await expect.poll(() => page.locator('iframe').getAttribute('title')).toContain('Everest');
    const heard =
      "document.activeElement.id === 'said' || document.querySelector('#announced').textContent !== ''";
    await expect.poll(() => frameOf(page).evaluate(heard)).toBe(true);
    await expect.poll(() => isAsHighAsItsContent(page)).toBe(true);
    expect(complaints).toEqual([]);
    expect([...hosts].sort()).toEqual([origin, address].map((at) => new URL(at).host).sort());
  });

  test('listens to its own frame alone', async () => {
    const { origin, embeds } = await site();
    embeds(await serve([origin]));
    const { page } = await visit(origin);
    await expect.poll(() => isAsHighAsItsContent(page)).toBe(true);
    const before = await heightOf(page);
    await page.evaluate("window.postMessage({ dalil: 'size', height: 9999, title: 'x' }, location.origin)");
    // Messages arrive in order: after a second one that is seen, the first one has been.
    await page.evaluate(
      "new Promise((seen) => { addEventListener('message', seen); window.postMessage('last', location.origin); }).then(() => 1)",
    );
    expect(await heightOf(page)).toBe(before);
    expect(await page.locator('iframe').getAttribute('title')).not.toBe('x');
  });

  test('leads to sources in a tab of their own', async () => {
    const { origin, embeds } = await site();
    const address = await serve([origin]);
    embeds(address);
    const { page } = await visit(origin);
    await expect.poll(() => isAsHighAsItsContent(page)).toBe(true);
    const opened = page.context().waitForEvent('page');
    await frameOf(page).locator('.keep a').click();
    const other = await opened;
    await other.waitForURL(`${address}/?q=*`);
    expect(page.url()).toBe(`${origin}/`);
  });

  test('is not shown by a site that is not listed, which is told how to be', async () => {
    const { origin, embeds } = await site();
    const address = await serve(['https://other.example']);
    embeds(address);
    const { page } = await visit('about:blank');
    await page.clock.install();
    const warned = page.waitForEvent('console', (line) => line.type() === 'warning');
    await page.goto(origin);
    await page.locator('iframe').waitFor();
    await page.clock.fastForward(20_000);
    expect((await warned).text()).toContain(`add ${origin} to EMBED_SITES`);
    expect(frameOf(page).url()).not.toContain(address);
  });
});
