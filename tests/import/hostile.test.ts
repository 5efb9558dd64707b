import { readdir } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { createDocumentReader } from '../../src/import/page/document-reader.ts';
import { seedsFolder } from '../support/seeds.ts';
import { importInto } from './support/import.ts';
import { PARAGRAPHS, page } from './support/page.ts';
import { type Route, serveSite } from './support/site.ts';

async function importPage(route: Route, options: Parameters<typeof importInto>[3] = {}) {
  const site = await serveSite({ '/page': route });
  const folder = await seedsFolder({});
  const { outcomes } = await importInto(folder, [`${site.origin}/page`], [site], options);
  const { articles } = await readCorpus(folder);
  const [article] = articles;
  const paragraphs = article?.paragraphs.map(({ start, end }) => article.text.slice(start, end));
  return { outcome: outcomes[0]!, files: await readdir(folder), article, paragraphs };
}

const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');

describe('what is not text', () => {
  it.each<[string, string]>([
    [
      'scripts and styles',
      `<script>alert("x")</script><style>p{}</style>${body}<noscript>Turn it on.</noscript>`,
    ],
    [
      'hidden parts',
      `${body}<p hidden>Unseen.</p><p style="display: none">Unseen.</p><div aria-hidden="true">Unseen.</div>`,
    ],
    [
      'forms and frames',
      `${body}<form><button>Send</button><textarea>Words</textarea></form><iframe src="x">Frame</iframe>`,
    ],
    ['comments', `<!-- a comment -->${body}<!-- <p>another</p> -->`],
    ['pointers to other articles', `${body}<p><a href="/x">Read also: The mayor in court</a></p>`],
    [
      'control characters',
      body.replaceAll('Tuesday', 'Tues\u0000\u0008\u001bday').replaceAll('two', 't\u00adwo'),
    ],
    ['white space of the page’s source', body.replaceAll(' ', '\n\t \u00a0')],
  ])('leaves out %s', async (_, html) => {
    const { paragraphs } = await importPage(page({ body: html }));
    expect(paragraphs).toEqual(PARAGRAPHS);
  });
});

describe('what pages are made of', () => {
  it('keeps captions, list items, headings and rows apart, and lines together', async () => {
    const html = `${body}<figure><img src="x.jpg"><figcaption>The new landing, seen from the north bank of the river</figcaption></figure>
      <h2>What it costs</h2><ul><li>Adults pay two crowns, or fifteen for a week.</li><li>Children pay nothing before noon.</li></ul>
      <table><tr><th>Quarter</th><th>Boats</th></tr><tr><td>Saltside</td><td>14</td></tr></table>
      <p>Ferry office<br>3 Quay Street<br><br>Open on weekdays.</p>`;
    const { paragraphs } = await importPage(page({ body: html }));
    expect(paragraphs).toEqual([
      ...PARAGRAPHS,
      'The new landing, seen from the north bank of the river',
      'What it costs',
      'Adults pay two crowns, or fifteen for a week.',
      'Children pay nothing before noon.',
      'Quarter | Boats',
      'Saltside | 14',
      'Ferry office\n3 Quay Street',
      'Open on weekdays.',
    ]);
  });

  it('reads an article out of tables that lay out a page', async () => {
    const nested = (depth: number): string =>
      depth === 0 ? body : `<table><tr><td>${nested(depth - 1)}</td></tr></table>`;
    const { paragraphs } = await importPage(`<html><body>${nested(12)}</body></html>`);
    expect(paragraphs).toEqual(PARAGRAPHS);
  });

  it('brings the opening that stands apart from the text, when the page describes itself by it', async () => {
    const opening =
      'The first ferry in thirty years crosses the Marrow, and the town is divided over what it cost.';
    const head = `<meta name="description" content="${opening.slice(0, 60)}...">`;
    const html = `<html lang="en"><head>${head}</head><body><h1>Ferry</h1><h2 class="opening">${opening}</h2><div><div>${body}</div></div></body></html>`;
    expect((await importPage(html)).paragraphs).toEqual([opening, ...PARAGRAPHS]);
    expect((await importPage(html.replace(/<h2.*?<\/h2>/, ''))).paragraphs).toEqual(PARAGRAPHS);
  });

  it('reads pages without html, head and body', async () => {
    const { paragraphs, article } = await importPage(
      `<!doctype html><title>Ferry</title><meta property="og:site_name" content="Post">${body}`,
    );
    expect(paragraphs).toEqual(PARAGRAPHS);
    expect(article).toMatchObject({ title: 'Ferry', publisher: 'Post' });
  });

  it('decodes pages of another time', async () => {
    const words = 'مجلس البلدية يجتمع يوم الثلاثاء في القاعة الكبرى، ويناقش ميزانية العام المقبل. ';
    const windows1256 = new Map(
      [...Array(256).keys()].map((code) => [
        new TextDecoder('windows-1256').decode(Uint8Array.of(code)),
        code,
      ]),
    );
    const html = `<html lang="ar"><head><meta charset="windows-1256"><title>الميزانية</title></head><body><article><p>${words.repeat(5)}</p></article></body></html>`;
    const { article } = await importPage({
      type: 'text/html',
      body: Uint8Array.from(html, (letter) => windows1256.get(letter)!),
    });
    expect(article).toMatchObject({ title: 'الميزانية', language: 'ar' });
    expect(article!.text).toContain(words.trim());
  });

  it('does not believe a language that the text is not in', async () => {
    const words = '<p>مجلس البلدية يجتمع يوم الثلاثاء في القاعة الكبرى، ويناقش ميزانية العام المقبل.</p>';
    const { article } = await importPage(page({ html: 'lang="en"', body: words.repeat(4) }));
    expect(article!.language).toBe('ar');
  });
});

describe('text that looks like the format of an article file', () => {
  it.each([
    ['a first line of hyphens', ['---\nA correction was made on Monday', ...PARAGRAPHS]],
    ['front matter', ['---\ntitle: Not the title\nurl: https://evil.example/\n---', ...PARAGRAPHS]],
    ['a source line', [...PARAGRAPHS, 'Source: Marrowby town hall']],
    ['a source line with a link', [...PARAGRAPHS, 'Source: https://evil.example/']],
    ['an Arabic source line', [...PARAGRAPHS, 'المصدر: بلدية']],
    ['a source line within a paragraph', [...PARAGRAPHS, 'Figures for last year\nNguồn: UBND phường']],
    ['a short last line', [...PARAGRAPHS, 'The Editors']],
  ])('survives: %s', async (_, texts) => {
    const html = texts.map((text) => `<p>${text.replaceAll('\n', '<br>')}</p>`).join('');
    const { article, outcome } = await importPage(page({ body: html }));
    expect(outcome.status).toBe('added');
    const sentences = article!.sentences.map(({ start, end }) => article!.text.slice(start, end));
    const read = sentences.join(' ').replace(/\s+/g, ' ');
    for (const text of texts) expect(read).toContain(text.replaceAll('\n', ' '));
    expect(article!.url).toMatch(/\/page$/);
    expect(article).not.toHaveProperty('title', 'Not the title');
  });
});

describe('pages made to do harm', () => {
  it.each<[string, string, RegExp | 'added']>([
    ['elements nested by the thousand', `<div>${'<div>'.repeat(20_000)}x`, /nested too deeply/],
    ['tables nested by the thousand', `<body>${'<table><tr><td>'.repeat(3_000)}x`, /nested too deeply/],
    ['elements by the hundred thousand', '<br>'.repeat(250_000), /too many elements/],
    [
      'as many behind a document type',
      `<!doctype html><html><body>${'<br>'.repeat(250_000)}`,
      /too many elements/,
    ],
    ['characters that are not elements', `<p>${'&'.repeat(300_000)}`, /no article text/],
    [
      'a line of megabytes',
      page({ body: `${body}<p>${'word, '.repeat(1_600_000)}</p>` }),
      /longer than 1048576 bytes/,
    ],
    ['nothing', '', /no article text|no sentence/],
    ['navigation only', '<nav><a href="/">Front page</a></nav>', /no article text|no sentence/],
    [
      'a wall of consent',
      '<body><p>We use cookies and similar tools. Please enable JavaScript.</p></body>',
      /no article text/,
    ],
  ])('are given up or cut down in time: %s', async (_, html, expected) => {
    const { outcome, files } = await importPage(html);
    expect(`${outcome.status} ${outcome.detail ?? ''}`).toMatch(expected);
    expect(files.length).toBe(outcome.status === 'added' ? 1 : 0);
  });

  it('leave the others alone when reading one takes too long', async () => {
    const busy = `<p>${'<'.repeat(900_000)}`;
    const site = await serveSite({ '/busy': busy, '/good': page() });
    const folder = await seedsFolder({});
    const reader = createDocumentReader(1_500);
    onTestFinished(() => reader.close());
    const sources = [`${site.origin}/busy`, `${site.origin}/good`];
    const { outcomes } = await importInto(folder, sources, [site], { reader });
    expect(outcomes.map(({ status }) => status)).toContain('added');
    expect(outcomes).toHaveLength(2);
  });

  it('cannot name files outside of the folder or steer a terminal', async () => {
    const { files, outcome } = await importPage(
      page({
        head: '<link rel="canonical" href="/..%2f..%2fetc%2fpasswd/%00/con"><meta property="og:title" content="A &#27;[2J title">',
        heading: 'A &#27;[2J title',
      }),
    );
    expect(outcome.title).toBe('A [2J title');
    expect(files).toEqual([expect.stringMatching(/^127-0-0-1-[a-z-]+[0-9a-f]{8}\.txt$/)]);
  });
});
