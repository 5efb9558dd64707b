import { expect, test } from 'vitest';
import { articleText } from '../../../support/seeds.ts';
import { linksOf, type Page, pageOfResponse, textsOf } from '../../../support/web/dom.ts';
import { ARTICLES, pagesOver } from '../pages.ts';

test('all articles are listed by title and link, with what is known of them', async () => {
  const { get, app } = await pagesOver();
  const page = await pageOfResponse(get('/articles?lang=ar'));
  const { articles } = app.services.corpus();
  expect(articles.length).toBe(Object.keys(ARTICLES).length);
  expect(linksOf(page, '.articles cite a').sort()).toEqual(articles.map(({ url }) => url).sort());
  expect(textsOf(page, '.articles cite').sort()).toEqual(articles.map(({ heading }) => heading.text).sort());
  expect(page.querySelector('.articles')?.textContent).toContain('City Gazette');
  expect(linksOf(page, 'nav a')).toEqual(['ar', 'vi', 'en'].map((language) => `/articles?lang=${language}`));
});

test('many articles are listed page by page, each once', async () => {
  const many = Array.from({ length: 1_130 }, (_, i): [string, string] => [
    `a${i}.txt`,
    articleText({ title: `Title ${i}`, url: `https://city.example/${i}` }, `Street ${i} was paved in May.`),
  ]);
  const { get } = await pagesOver(Object.fromEntries(many));
  const seen: string[] = [];
  const starts: (string | null | undefined)[] = [];
  for (let next: string | undefined = '/articles?lang=en'; next !== undefined && starts.length < 20; ) {
    const page: Page = await pageOfResponse(get(next));
    seen.push(...linksOf(page, '.articles cite a'));
    starts.push(page.querySelector('.articles')?.getAttribute('start'));
    [next] = linksOf(page, 'a[rel="next"]');
  }
  expect(starts).toEqual(Array.from({ length: 12 }, (_, page) => String(page * 100 + 1)));
  expect(new Set(seen).size).toBe(1_130);
  expect(seen.length).toBe(1_130);
});
