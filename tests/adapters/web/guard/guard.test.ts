import { describe, expect, test } from 'vitest';
import { isOwnHost } from '../../../../src/adapters/web/guard/hosts.ts';
import { openPages } from '../../../support/web/pages.ts';

const ARTICLES = { 'a.txt': 'The bridge opened on Monday.\n\nSource: https://news.example/bridge\n' };

describe('a request', () => {
  test.each([
    ['localhost:3000', 200],
    ['127.0.0.1:3000', 200],
    ['[::1]:3000', 200],
    ['LOCALHOST', 200],
    ['evil.example', 421],
    ['evil.example:3000', 421],
    ['127.0.0.1.evil.example', 421],
    ['localhost.evil.example', 421],
    ['10.0.0.5:3000', 421],
    ['', 421],
    ['a b', 421],
  ])('that names the host %j is answered with %i', async (host, status) => {
    const { get } = await openPages({ articles: ARTICLES });
    expect((await get('/', { host })).status).toBe(status);
  });

  test.each([
    [{}, 200],
    [{ origin: 'http://localhost' }, 200],
    [{ origin: 'http://localhost:3000' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'nonsense' }, 403],
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, 200],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 200],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
    [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, 403],
  ])('with the headers %j is answered with %i', async (headers, status) => {
    const { get } = await openPages({ articles: ARTICLES });
    expect((await get('/', headers as Record<string, string>)).status).toBe(status);
  });

  test('that sends something from elsewhere is refused, and one that browsers could send without asking is not taken', async () => {
    const { post } = await openPages({ articles: ARTICLES });
    const question = { question: 'When did the bridge open?' };
    expect((await post('/api/ask', question, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post('/api/ask', question, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(
      (await post('/api/ask', question, { 'content-type': 'text/plain' })).status,
    ).toBeGreaterThanOrEqual(400);
    expect((await post('/corpus/reload', {}, { origin: 'https://evil.example' })).status).toBe(403);
  });

  test('whose body is too long is refused', async () => {
    const { post } = await openPages({ articles: ARTICLES });
    expect((await post('/api/ask', { question: 'x'.repeat(70_000) })).status).toBe(413);
  });
});

describe('every response', () => {
  test.each(['/', '/assets/theme.css', '/nothing', '/api/openapi.json', '/citation'])(
    'to %s has the headers that keep a page to itself',
    async (path) => {
      const { get } = await openPages({ articles: ARTICLES });
      const { headers } = await get(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );
});

describe('a page', () => {
  test('is in the language that the browser asks for, and says that it depends on that', async () => {
    const { get } = await openPages({ articles: ARTICLES });
    const response = await get('/', { 'accept-language': 'de, vi;q=0.8, en;q=0.5' });
    expect(await response.text()).toContain('<html lang="vi"');
    expect(response.headers.get('vary')).toBe('accept-language');
    expect((await get('/assets/theme.css')).headers.get('vary')).toBeNull();
  });
});

describe('the hosts of a page', () => {
  const open = { host: '0.0.0.0', publicUrl: 'https://ask.city.example' } as Parameters<typeof isOwnHost>[1];

  test.each([
    ['ask.city.example', true],
    ['192.168.1.7:3000', true],
    ['[fe80::1]:3000', true],
    ['localhost:3000', true],
    ['city.example', false],
    ['evil.example', false],
  ])('where it listens to every network and readers know it by a name: %s is one, %s', (host, isOne) => {
    expect(isOwnHost(host, open)).toBe(isOne);
  });
});
