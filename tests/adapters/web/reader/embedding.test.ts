import { describe, expect, test } from 'vitest';
import { questionAddress } from '../../../../src/adapters/web/page/addresses.ts';
import { linksOf, metadataIn, pageOfResponse } from '../../../support/web/dom.ts';
import { pagesOver, readersPages } from '../pages.ts';

const { app, get } = await pagesOver();
const SITES = ['https://city.example', 'https://www.city.example:8443'];
const embedding = readersPages(app, { embedSites: SITES });
const QUESTION = 'When does the town hall open?';
const framed = `/embed?${new URLSearchParams({ q: QUESTION, theme: 'dark', lang: 'vi' })}`;
const policy = async (response: Response | Promise<Response>) =>
  (await response).headers.get('content-security-policy') ?? '';

describe('the page in a frame', () => {
  test('keeps to the frame when it is asked, and leaves it alone for every other page', async () => {
    const page = await pageOfResponse(embedding.get(framed));
    expect(page.querySelector('form')?.getAttribute('action')).toBe('/embed');
    expect(page.querySelector('header, nav, footer')).toBeNull();
    expect(page.documentElement.getAttribute('data-theme')).toBe('dark');
    const hidden = [...page.querySelectorAll('input[type="hidden"]')];
    expect(hidden.map((input) => [input.getAttribute('name'), input.getAttribute('value')])).toEqual([
      ['lang', 'vi'],
      ['theme', 'dark'],
    ]);
    for (const link of page.querySelectorAll('a')) {
      const isWithin = link.getAttribute('href')?.startsWith('/embed?');
      expect(link.getAttribute('target')).toBe(isWithin ? null : '_blank');
    }
    expect(linksOf(page, '.keep a')).toEqual([questionAddress(QUESTION)]);
    expect(linksOf(page, 'a[rel="next"]')[0]).toMatch(/^\/embed\?.*theme=dark/);
    expect(metadataIn(page, 'robots')).toBe('noindex');
    const home = await pageOfResponse(embedding.get('/embed?lang=en'));
    for (const link of linksOf(home, '.examples a')) expect(link).toMatch(/^\/embed\?q=/);
    expect(home.querySelector('main')?.getAttribute('data-sites')).toBe(SITES.join(' '));
  });

  test('is shown by the listed sites alone, and no other page is', async () => {
    for (const path of ['/embed', framed, '/embed?q=hello'])
      expect(await policy(embedding.get(path))).toContain(`frame-ancestors 'self' ${SITES.join(' ')}`);
    for (const path of ['/', '/?q=hello', '/articles', '/embed/', '/embed/x', '/embed.js'])
      expect(await policy(embedding.get(path))).toContain("frame-ancestors 'none'");
    expect(await policy(get('/embed'))).toContain("frame-ancestors 'none'");
  });
});

describe('the script that embeds it', () => {
  test('may be loaded by pages of any origin, which no other file may', async () => {
    const elsewhere = {
      origin: 'https://city.example',
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'no-cors',
    };
    const script = await get('/embed.js', elsewhere);
    expect(script.status).toBe(200);
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(script.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
    const again = await get('/embed.js', { 'if-none-match': script.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
    expect((await get('/assets/reader.js', elsewhere)).status).toBe(403);
    const own = await get('/assets/reader.js');
    expect(own.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('is not served where the playground is, nor is what else is for readers', async () => {
    const playground = readersPages(app, { mode: 'playground', embedSites: SITES });
    for (const path of ['/embed', '/embed.js', '/articles'])
      expect((await playground.get(path)).status).toBe(404);
  });
});
