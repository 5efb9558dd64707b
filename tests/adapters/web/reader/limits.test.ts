import { expect, test } from 'vitest';
import { pageOfResponse } from '../../../support/web/dom.ts';
import { pagesOver, readersPages } from '../pages.ts';

const { app } = await pagesOver();

test('whoever asks too much is told how long to wait, in the language of the question, on the page', async () => {
  const { get } = readersPages(app, { rateLimitPerMinute: 3 });
  const paths = ['/?q=', '/embed?q=', '/?from=3&q='];
  for (const path of paths) expect((await get(`${path}hello`)).status).toBe(200);
  for (const path of paths) {
    const response = await get(`${path}مرحبا`);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    const page = await pageOfResponse(response);
    expect(page.querySelector('#answer.refused')?.getAttribute('lang')).toBe('ar');
    expect(page.querySelector('#said')?.textContent).toMatch(/\d/);
    expect(page.querySelector('input#q')?.getAttribute('value')).toBe('مرحبا');
  }
  for (const path of ['/', '/embed', '/articles', '/?q=', '/assets/reader.css'])
    expect((await get(path)).status).toBe(200);
});

test.each([
  [
    'no proxy is trusted: what is written is not believed',
    0,
    ['1.1.1.1', '2.2.2.2', '3.3.3.3'],
    [200, 200, 429],
  ],
  [
    'one is: each of its askers has an allowance',
    1,
    ['1.1.1.1', '2.2.2.2', '1.1.1.1', '1.1.1.1'],
    [200, 200, 200, 429],
  ],
  [
    'one is: what an asker writes before is not believed',
    1,
    ['9.9.9.1, 1.1.1.1', '9.9.9.2, 1.1.1.1', '9.9.9.3, 1.1.1.1'],
    [200, 200, 429],
  ],
])('over real connections, when %s', async (_what, trustedProxies, forwarded, expected) => {
  const served = await readersPages(app, { rateLimitPerMinute: 2, trustedProxies }).serve();
  const statuses: number[] = [];
  for (const from of forwarded) {
    const { status } = await fetch(`${served.address}/?q=hello`, { headers: { 'x-forwarded-for': from } });
    statuses.push(status);
  }
  expect(statuses).toEqual(expected);
});
