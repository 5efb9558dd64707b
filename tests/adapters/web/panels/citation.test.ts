import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationAddress } from '../../../../src/adapters/web/page/addresses.ts';
import { referenceTo } from '../../../../src/answer/reference.ts';
import type { Article } from '../../../../src/corpus/types.ts';
import { articleText } from '../../../support/seeds.ts';
import { PART, pagesOver, type ShownPages, textAt, textsAt } from './pages.ts';

const FERRY = articleText(
  {
    title: 'A second ferry',
    url: 'https://news.example/ferry',
    language: 'en',
    publisher: 'The Gazette',
    author: 'Nora Haddad',
    published: '2025-07-01',
  },
  'The ferry runs daily. It costs 2 crowns.\n\nA pier follows in 2027.',
);

const addressIn = (article: Article, at: number, language: 'ar' | 'en' | 'vi' = 'en') =>
  citationAddress(referenceTo(article, article.sentences[at]!), language);
const articleOf = async ({ app: { services } }: ShownPages, number: number) =>
  (await services.article(services.corpus().articles[number]!.id))!;
const onlyArticle = (pages: ShownPages) => articleOf(pages, 0);
const rewritten = async ({ app, folder }: ShownPages, file: string, content?: string) => {
  if (content === undefined) await rm(path.join(folder, file));
  else await writeFile(path.join(folder, file), content);
  await app.services.reload();
};

/** Texts as files may have them: markup, carriage returns, page breaks, marks of direction, astral letters. */
const anyWords = fc
  .array(
    fc.constantFrom(
      'ferry',
      'مدينة',
      'phường',
      '<b>',
      '</mark>',
      '</p><script>alert(1)</script>',
      '&amp;',
      '&#13;',
      '"q"',
      "'",
      '𐐷𐐷',
      'e\u0301',
      '\u200f40\u200e',
      '\t',
      '  ',
      '\f',
      '\u00a0',
      '\u0085',
      '\u2028',
      '\ufeff',
      '.',
      '؟ ',
      '\r\n',
      '\n',
      '\r',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((words) => words.join(' '));

describe('the citation view', () => {
  it('shows the sentence and every paragraph of the body exactly as they stand in the file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyWords, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('\n\n', '\r\n\r\n', '\n \n'),
        anyWords,
        async (paragraphs, gap, title) => {
          const body = `One is here. ${paragraphs.join(gap)}`;
          const metadata = { title: `T ${title}`, url: 'https://x.example/a?b=1&c=2', language: 'ar' };
          const pages = await pagesOver({ 'a.md': articleText(metadata, body) });
          const article = await onlyArticle(pages);
          const file = await readFile(path.join(pages.folder, 'a.md'), 'utf8');
          for (const [at, { start, end }] of article.sentences.entries()) {
            const shown = await pages.get(addressIn(article, at), PART);
            expect(textAt(shown, 'mark#quotation')).toBe(file.slice(start, end));
            expect(textsAt(shown, '.article-text p')).toEqual(
              article.paragraphs.map((paragraph) => file.slice(paragraph.start, paragraph.end)),
            );
            expect(textAt(shown, '#panel-heading')).toBe(article.heading.text);
            expect(shown.document.querySelector('script, b')).toBeNull();
            // A browser would read it as a line feed; written as a reference it stays.
            expect(shown.text.slice(shown.text.indexOf('"article-text"'))).not.toContain('\r');
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('names the file, the offsets, its hash and everything that is known of the article', async () => {
    const pages = await pagesOver({ 'a.md': FERRY });
    const article = await onlyArticle(pages);
    const { start, end } = article.sentences[1]!;
    const shown = await pages.get(addressIn(article, 1));
    const hash = createHash('sha256').update(FERRY).digest('hex');
    const facts = textsAt(shown, '.facts > div').join('\n');
    for (const part of [
      'The Gazette',
      'Nora Haddad',
      '2025-07-01',
      'English',
      'a.md',
      `${start}–${end}`,
      hash,
    ])
      expect(facts).toContain(part);
    expect(shown.document.querySelector('.facts a')?.getAttribute('href')).toBe(
      'https://news.example/ferry#:~:text=It%20costs%202%20crowns.',
    );
    expect(textAt(shown, '.how-to-check')).toContain(`.slice(${start},${end})`);
  });

  it('names the page of a document with pages, and opens the document there', async () => {
    const head = '---\nurl: https://law.example/a.pdf\npage: 3\n---\n';
    const pages = await pagesOver({ 'a.md': `${head}The fee is due.\n\n\f\n\nIt is 4 crowns.\n` });
    const shown = await pages.get(addressIn(await onlyArticle(pages), 1));
    expect(textsAt(shown, '.facts > div')).toContain('Page4');
    expect(shown.document.querySelector('.facts a')?.getAttribute('href')).toBe(
      'https://law.example/a.pdf#page=4',
    );
  });

  it('is a whole page, and a part where it is asked for; each its own heading first', async () => {
    const pages = await pagesOver({ 'a.md': FERRY });
    const address = addressIn(await onlyArticle(pages), 0, 'ar');
    const page = await pages.get(address);
    expect(page.text).toMatch(/^<!doctype html>/);
    expect(page.text).toContain('<html lang="ar" dir="rtl">');
    expect(textsAt(page, 'h1')).toEqual(['A second ferry']);
    const part = await pages.get(address, PART);
    expect(part.headers.get('x-part')).toBe('1');
    expect(part.headers.get('vary')).toContain('X-Part');
    expect(part.text).not.toContain('<html');
    expect(part.text).toMatch(/^<h2 id="panel-heading"/);
    expect(part.document.querySelector('.article-text')?.getAttribute('lang')).toBe('en');
    expect(part.document.querySelector('.article-text')?.getAttribute('dir')).toBe('ltr');
  });

  it('says that a title is made from the link', async () => {
    const pages = await pagesOver({
      'a.txt': 'It opens at nine.\n\nSource: https://x.example/opening-hours\n',
    });
    const shown = await pages.get(addressIn(await onlyArticle(pages), 0));
    expect(textAt(shown, 'h1')).toContain('opening hours');
    expect(textAt(shown, 'h1 + .remark')).toMatch(/made from its link/);
    expect(textsAt(shown, '.article-text p')).toEqual(['It opens at nine.']);
  });

  it('finds a sentence that moved, and says what became of one that changed or is gone', async () => {
    const pages = await pagesOver({ 'a.md': FERRY, 'b.md': FERRY.replaceAll('ferry', 'tram') });
    const article = await onlyArticle(pages);
    const address = addressIn(article, 1);
    await rewritten(pages, 'a.md', FERRY.replace('The ferry', 'Listen. The ferry'));
    const moved = await pages.get(address);
    expect([moved.status, textAt(moved, 'mark')]).toEqual([200, 'It costs 2 crowns.']);
    expect(textAt(moved, '.verdict')).toMatch(/moved/);

    await rewritten(pages, 'a.md', FERRY.replace('costs 2', 'costs 3'));
    const changed = await pages.get(address, PART);
    expect([changed.status, changed.document.querySelector('mark')]).toEqual([404, null]);
    expect(textAt(changed, '.verdict')).toMatch(/changed/);
    expect(textAt(changed, '.article-text')).toContain('It costs 3 crowns.');

    await rewritten(pages, 'a.md');
    const gone = await pages.get(address, PART);
    expect(gone.status).toBe(410);
    expect(textAt(gone, '.verdict')).toMatch(/withdrawn/);
    expect(gone.headers.get('x-part')).toBe('1');
  });

  it.each([
    '/citation',
    '/citation?article=x&start=0&fingerprint=00000000',
    '/citation?article=000000000000&start=-1&fingerprint=00000000',
    '/citation?article=000000000000&start=1e3&fingerprint=00000000',
    '/citation?article=000000000000&start=0&fingerprint=<script>',
  ])('answers %s, which names no quotation, with words', async (address) => {
    const pages = await pagesOver({ 'a.md': FERRY });
    const shown = await pages.get(`${address}&lang=vi`.replace('citation&', 'citation?'));
    expect(shown.status).toBe(400);
    expect(textAt(shown, 'h1')).toMatch(/^Địa chỉ này/);
    expect(shown.document.querySelector('main script')).toBeNull();
  });

  it('shows an article of a megabyte', async () => {
    const body = Array.from({ length: 20_000 }, (_, at) => `Fee number ${at} is ${at} crowns.`).join('\n\n');
    const pages = await pagesOver({ 'a.md': articleText({ url: 'https://x.example/fees' }, body) });
    const article = await onlyArticle(pages);
    const shown = await pages.get(addressIn(article, 19_000), PART);
    expect(textAt(shown, 'mark')).toBe('Fee number 19000 is 19000 crowns.');
    expect(textsAt(shown, '.article-text p').length).toBe(20_000);
  });

  it('is there for readers of a web site too', async () => {
    const pages = await pagesOver({ 'a.md': FERRY }, 'public');
    expect((await pages.get(addressIn(await onlyArticle(pages), 0))).status).toBe(200);
    expect((await pages.get('/panel-frame?lang=ar')).status).toBe(404);
  });
});
