import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleText } from '../../../support/seeds.ts';
import { PART, pagesOver, textAt, textsAt } from './pages.ts';

const FILES = {
  'ferry.md': articleText(
    {
      title: 'A second <ferry>',
      url: 'https://news.example/?a=1&b=2',
      language: 'en',
      publisher: 'The <i>Gazette</i>',
    },
    'The ferry runs daily. It costs 2 crowns.',
  ),
  'wards.md': articleText(
    { title: 'أحياء المدينة', url: 'https://n.example/ar', language: 'ar' },
    'تضم المدينة 21 حيًا.',
  ),
  'bare.txt': 'It opens at nine.\n\nSource: https://lib.example/opening-hours\n',
};
const REFUSED = { 'a <b>.txt': 'No source.', 'z.md': '---\ntitle: x' };
const many = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `n${at}.md`,
      articleText(
        { title: `Notice ${at}`, url: `https://n.example/${at}`, language: 'en' },
        `Counter ${at} opens.`,
      ),
    ]),
  );

describe('the view of what was read', () => {
  it('lists every article with what is known of it, and totals by language', async () => {
    const pages = await pagesOver(FILES);
    const { articles } = pages.app.services.corpus();
    const shown = await pages.get('/corpus?lang=en');
    const rows = textsAt(shown, '.articles tbody tr');
    expect(rows.length).toBe(3);
    for (const [at, article] of articles.entries()) {
      const { heading, url, file, hash, publisher = '' } = article;
      for (const part of [heading.text, url, file, hash.slice(0, 12), publisher])
        expect(rows[at]).toContain(part);
    }
    expect(rows.filter((row) => row.includes('title taken from the link')).length).toBe(1);
    expect(textsAt(shown, '.totals tbody tr, .totals tfoot tr')).toEqual(['English23', 'Arabic11', 'All34']);
    expect(shown.document.querySelector('main i, main script')).toBeNull();
    expect(textAt(shown, 'h1')).toBe('What was read');
  });

  it('opens each article', async () => {
    const pages = await pagesOver(FILES);
    const shown = await pages.get('/corpus', PART);
    const titles = [];
    for (const link of shown.document.querySelectorAll('.articles th a[data-panel]'))
      titles.push(textAt(await pages.get(link.getAttribute('href')!), 'h1'));
    expect(titles).toEqual(pages.app.services.corpus().articles.map(({ heading }) => heading.text));
  });

  it('names refusals first, then warnings, each with its file, place, reason and remedy', async () => {
    const odd = articleText({ title: 'x', url: 'https://x.example', colour: 'red' }, 'One.');
    const pages = await pagesOver({ ...FILES, ...REFUSED, 'odd.md': odd });
    const shown = await pages.get('/corpus?lang=en', PART);
    const { problems } = pages.app.services.corpus();
    const inOrder = ['refused', 'warning'].flatMap((wanted) =>
      problems.filter(({ severity }) => severity === wanted),
    );
    expect(inOrder.length).toBe(3);
    const entries = textsAt(shown, '.problems li');
    expect(entries.length).toBe(inOrder.length);
    for (const [at, { file, line, reason, remedy }] of inOrder.entries())
      for (const part of [file, reason, remedy, line === undefined ? '' : `line ${line}`])
        expect(entries[at]).toContain(part);
    expect(textsAt(shown, 'h3').slice(0, 2)).toEqual(['2 files were refused', 'One warning']);
  });

  it('keeps the articles within reach of many refusals, and names how many are left out', async () => {
    const bad = Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`bad${at}.txt`, 'No source.']));
    const { get } = await pagesOver({ ...FILES, ...bad });
    const shown = await get('/corpus?lang=en', PART);
    expect(textsAt(shown, 'section > .problems li').length).toBeLessThan(20);
    expect(textsAt(shown, '.problems li').length).toBe(200);
    expect(textsAt(shown, 'section > .remark').join()).toContain('50 more are in the log.');
  });

  it('finds articles by the beginnings of words, in their titles, publishers and file names', async () => {
    const { get } = await pagesOver(FILES);
    const found = async (filter: string) =>
      textsAt(
        await get(`/corpus?${new URLSearchParams({ lang: 'en', filter })}`),
        '.articles tbody bdi[lang="en"]',
      ).join();
    expect(await found('SECOND fer')).toContain('A second <ferry>');
    expect(await found('gazette')).toContain('A second <ferry>');
    expect(await found('ferry.md')).toContain('A second <ferry>');
    expect(await found('احياء')).toBe('');
    const none = await get('/corpus?filter=zeppelin&lang=en');
    expect(textAt(none, '#corpus-count')).toBe('No article has these words.');
    expect(none.document.querySelector('.articles')).toBeNull();
  });

  it('shows many articles page by page, each once', async () => {
    const { get } = await pagesOver(many(450));
    const files = new Set<string>();
    let address: string | null = '/corpus?lang=en&filter=notice';
    let pages = 0;
    for (; address; pages++) {
      const shown = await get(address, PART);
      for (const code of textsAt(shown, '.articles tbody code')) if (code.endsWith('.md')) files.add(code);
      const links = [...shown.document.querySelectorAll('.list-pages a')];
      address = links.find(({ textContent }) => textContent === 'Next page')?.getAttribute('href') ?? null;
    }
    expect([pages, files.size]).toEqual([3, 450]);
    expect(textAt(await get('/corpus?page=9999&lang=en'), '#corpus-count')).toContain('Page 3 of 3.');
  });

  it.each(['page=0', 'page=-1', 'page=x', 'page=1.5', `filter=${'x'.repeat(501)}`])(
    'answers a query that cannot be meant with words (%#)',
    async (query) => {
      const { get } = await pagesOver(FILES);
      const shown = await get(`/corpus?lang=en&${query}`);
      expect([shown.status, textAt(shown, 'h1')]).toEqual([400, expect.stringMatching(/^This address/)]);
    },
  );
});

describe('the reload', () => {
  it('reads the articles again and shows its report and the new list', async () => {
    const pages = await pagesOver(FILES);
    await writeFile(path.join(pages.folder, 'new.md'), many(1)['n0.md']!);
    await writeFile(path.join(pages.folder, 'bad <b>.txt'), 'No source.');
    await rm(path.join(pages.folder, 'bare.txt'));
    expect(textsAt(await pages.get('/corpus'), '.articles code').join()).not.toContain('new.md');
    const shown = await pages.post('/corpus/reload?lang=en', PART);
    expect(shown.status).toBe(200);
    const report = textAt(shown, '[data-report]');
    for (const words of ['1 added', '1 removed', '1 refused', 'new.md: Notice 0', 'bad <b>.txt: '])
      expect(report).toContain(words);
    expect(textsAt(shown, '.articles code').join()).toContain('new.md');
    expect(pages.app.services.corpus().articles.map(({ file }) => file)).toContain('new.md');
  });

  it('keeps the old articles and says so where none would be left', async () => {
    const pages = await pagesOver({ 'bare.txt': FILES['bare.txt'] });
    await writeFile(path.join(pages.folder, 'bare.txt'), 'No source.');
    const shown = await pages.post('/corpus/reload?lang=en', PART);
    expect(textAt(shown, '[data-report]')).toMatch(/Nothing was reloaded.*bare\.txt/s);
    expect(textsAt(shown, '.articles tbody tr').length).toBe(1);
  });

  it('shows the whole of a long report, folded', async () => {
    const pages = await pagesOver({ 'bare.txt': FILES['bare.txt'] });
    for (const [name, text] of Object.entries(many(40))) await writeFile(path.join(pages.folder, name), text);
    const shown = await pages.post('/corpus/reload?lang=en', PART);
    expect(textAt(shown, '[data-report] details pre')).toContain('n39.md: Notice 39');
  });

  it('is a page of its own without a script', async () => {
    const { post } = await pagesOver(FILES);
    const shown = await post('/corpus/reload?lang=vi', {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost',
    });
    expect(shown.text).toMatch(/^<!doctype html>/);
    expect(textAt(shown, '[data-report]')).toMatch(/Đã tải lại/);
  });

  it('is done by nobody else’s page, and by no GET', async () => {
    const pages = await pagesOver(FILES);
    const before = pages.app.services.corpus();
    expect((await pages.get('/corpus/reload')).status).toBe(404);
    expect((await pages.post('/corpus/reload', { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await pages.post('/corpus/reload', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(pages.app.services.corpus()).toBe(before);
  });

  it('is not there for readers of a web site, nor is the list', async () => {
    const pages = await pagesOver(FILES, 'public');
    expect((await pages.get('/corpus')).status).toBe(404);
    expect((await pages.post('/corpus/reload')).status).toBe(404);
  });
});
