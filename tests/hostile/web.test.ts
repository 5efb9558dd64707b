import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openApp } from '../support/discord/house.ts';
import { QUESTION, SENTENCE } from '../support/discord/known.ts';
import { documentOf } from '../support/web/dom.ts';
import { type Pages, pagesOf } from '../support/web/pages.ts';
import { type AnyRequest, anyRequest } from './arbitrary/request.ts';
import { addHostileArticles } from './corpus.ts';
import { FUZZ_PATIENCE_MS, fuzz } from './fuzz.ts';

let house: Awaited<ReturnType<typeof openApp>>;

beforeAll(async () => {
  house = await openApp();
  await addHostileArticles(house.app, house.seeds);
});
afterAll(() => house.close());

/** What no page of ours has, whatever is put into it. */
const FOREIGN =
  'script:not([src^="/assets/"]):not([type$="json"]), [onerror], [onclick], [onload], object, base';

function expectOwnMarkup(html: string): void {
  const page = documentOf(html);
  expect([...page.querySelectorAll(FOREIGN)].map(({ tagName }) => tagName)).toEqual([]);
  for (const link of page.querySelectorAll('a[href]'))
    expect(link.getAttribute('href')).toMatch(/^(?:https?:\/\/|[/?#])/);
}

async function answerTo(pages: Pages, { path, body }: AnyRequest): Promise<void> {
  const response = await (body === undefined ? pages.get(path) : pages.post(path, body));
  expect(response.status).toBeLessThan(500);
  const text = await response.text();
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('text/html')) expectOwnMarkup(text);
  if (!type.startsWith('application/json')) return;
  const { html } = { html: undefined, ...(JSON.parse(text) as { html?: string }) };
  if (html !== undefined) expectOwnMarkup(html);
}

describe.each(['public', 'playground'] as const)('whatever is requested of the pages (%s)', (mode) => {
  test(
    'is answered or refused, becomes no part of the page, and the next question is answered',
    async () => {
      const pages = pagesOf(house.app, { mode, rateLimitPerMinute: 1_000_000 });
      const holds = fc.asyncProperty(anyRequest[mode], (request) => answerTo(pages, request));
      await fc.assert(holds, fuzz(0.05));
      const known = await pages.post('/api/ask', { question: QUESTION });
      expect(await known.text()).toContain(SENTENCE);
      expect(house.log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
    },
    FUZZ_PATIENCE_MS,
  );
});
