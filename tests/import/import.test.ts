import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { outcomeLine } from '../../src/import/import-report.ts';
import { seedsFolder } from '../support/seeds.ts';
import { importInto } from './support/import.ts';
import { PARAGRAPHS, page } from './support/page.ts';
import { serveSite } from './support/site.ts';

const HEAD = `
  <link rel="canonical" href="/news/ferry-landing-opens-2031.html">
  <meta property="og:title" content="Ferry landing opens &amp; runs">
  <meta property="og:site_name" content="Marrowby Post">
  <script type="application/ld+json">{"@graph":[{"@type":"Organization","@id":"#o","name":"Marrowby Post Ltd"},
    {"@type":"NewsArticle","author":[{"@type":"Person","name":"Ines Holt"}],"publisher":{"@id":"#o"},
     "datePublished":"2031-05-06T07:00:00+02:00"}]}</script>`;

async function articlesOf(folder: string) {
  const { articles, problems } = await readCorpus(folder);
  expect(problems).toEqual([]);
  return articles;
}

describe('a page', () => {
  it('becomes an article with the metadata that the page gives, and nothing but its text', async () => {
    const heading = 'Ferry landing opens &amp; runs';
    const site = await serveSite({ '/a?utm_source=x': page({ head: HEAD, heading }) });
    const folder = await seedsFolder({});
    const { outcomes } = await importInto(folder, [`${site.origin}/a?utm_source=x`], [site]);
    expect(outcomes).toMatchObject([{ status: 'added', title: 'Ferry landing opens & runs' }]);
    const [article] = await articlesOf(folder);
    expect(article).toMatchObject({
      id: expect.stringMatching(/^127-0-0-1-ferry-landing-opens-2031-[0-9a-f]{8}$/),
      url: `${site.origin}/news/ferry-landing-opens-2031.html`,
      title: 'Ferry landing opens & runs',
      publisher: 'Marrowby Post Ltd',
      author: 'Ines Holt',
      published: '2031-05-06T07:00:00+02:00',
      language: 'en',
    });
    expect(article!.paragraphs.map(({ start, end }) => article!.text.slice(start, end))).toEqual(PARAGRAPHS);
  });

  it('has no metadata that it does not give', async () => {
    const site = await serveSite({
      '/a': page({ html: '' }).replace(/<title>.*?<\/title>|<h1>.*?<\/h1>/g, ''),
    });
    const folder = await seedsFolder({});
    await importInto(folder, [`${site.origin}/a`], [site]);
    const [article] = await articlesOf(folder);
    const { title, publisher, author, published } = article!;
    expect({ title, publisher, author, published }).toEqual({});
    expect(article!.text).not.toMatch(/^(?:language|title|author|publisher|published):/m);
  });

  it('is not touched again until it changes, and then the change is named', async () => {
    const site = await serveSite({ '/a': page() });
    const folder = await seedsFolder({});
    const run = () => importInto(folder, [`${site.origin}/a`], [site]).then(({ outcomes }) => outcomes[0]!);
    const { file } = await run();
    const before = await readFile(path.join(folder, file!), 'utf8');
    expect(await run()).toMatchObject({ status: 'unchanged', file });
    expect(await readFile(path.join(folder, file!), 'utf8')).toBe(before);
    site.routes['/a'] = page({
      paragraphs: [
        ...PARAGRAPHS.slice(0, 2),
        'The landing cost 3.4 million crowns in the end, the council said on Friday, and nobody knows why.',
      ],
      heading: 'Ferry landing dearer',
    });
    expect(await run()).toMatchObject({
      status: 'updated',
      file,
      detail: 'title "Ferry landing opens" → "Ferry landing dearer", 1 paragraph new, 1 paragraph gone',
    });
    expect((await articlesOf(folder)).map(({ title }) => title)).toEqual(['Ferry landing dearer']);
  });

  it('never overwrites what a person corrected or wrote', async () => {
    const site = await serveSite({
      '/a': page(),
      '/b': page({ paragraphs: PARAGRAPHS.map((p) => `${p} Again.`) }),
    });
    const folder = await seedsFolder({ 'mine.txt': `Words of mine.\n\nSource: ${site.origin}/b\n` });
    const run = () => importInto(folder, [`${site.origin}/a`, `${site.origin}/b`], [site]);
    const first = await run();
    expect(first.outcomes.map(({ status }) => status).sort()).toEqual(['added', 'kept']);
    const { file } = first.outcomes.find(({ status }) => status === 'added')!;
    const corrected = (await readFile(path.join(folder, file!), 'utf8')).replace('412', '421');
    await writeFile(path.join(folder, file!), corrected);
    const again = await run();
    expect(again.outcomes.map(({ detail }) => detail).sort()).toEqual([
      'it was changed by hand',
      'it was not made by an import',
    ]);
    expect(await readFile(path.join(folder, file!), 'utf8')).toBe(corrected);
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('keeps its file when it is gone, and that is said', async () => {
    const site = await serveSite({ '/a': page() });
    const folder = await seedsFolder({});
    const run = () => importInto(folder, [`${site.origin}/a`], [site]).then(({ outcomes }) => outcomes[0]!);
    const { file } = await run();
    delete site.routes['/a'];
    const outcome = await run();
    expect(outcome).toMatchObject({ status: 'failed', file });
    expect(outcomeLine(outcome)).toContain(`the page is not there (status 404) (${file} stays as it is)`);
    expect(await readdir(folder)).toEqual([file]);
  });

  it('stays where it was moved to, and is found there again', async () => {
    const site = await serveSite({ '/a': page() });
    const source = await seedsFolder({});
    await importInto(source, [`${site.origin}/a`], [site]);
    const [article] = await articlesOf(source);
    const folder = await seedsFolder({ '2031/ferry.txt': article!.text });
    const { outcomes } = await importInto(folder, [`${site.origin}/a`], [site]);
    expect(outcomes).toMatchObject([{ status: 'unchanged', file: '2031/ferry.txt' }]);
    expect(await readdir(folder)).toEqual(['2031']);
  });
});

describe('links that pages claim', () => {
  it('are believed on their own site only, and never when they lead to the front page', async () => {
    const claim = (href: string) => page({ head: `<link rel="canonical" href="${href}">` });
    const site = await serveSite({
      '/a': claim('https://elsewhere.example/theirs'),
      '/b': claim('/'),
      '/c': claim('/better'),
    });
    const folder = await seedsFolder({});
    await importInto(
      folder,
      ['a', 'b', 'c'].map((name) => `${site.origin}/${name}`),
      [site],
    );
    expect((await articlesOf(folder)).map(({ url }) => new URL(url).pathname).sort()).toEqual([
      '/a',
      '/b',
      '/better',
    ]);
  });

  it('cannot make two pages overwrite each other', async () => {
    const head = '<link rel="canonical" href="/all">';
    const other = PARAGRAPHS.map((text) => text.toUpperCase());
    const site = await serveSite({ '/1': page({ head }), '/2': page({ head, paragraphs: other }) });
    const folder = await seedsFolder({});
    const { outcomes } = await importInto(folder, [`${site.origin}/1`, `${site.origin}/2`], [site]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['added', 'failed']);
    expect(await articlesOf(folder)).toHaveLength(1);
  });
});

describe('files', () => {
  it.each<[string, string, string]>([
    [
      'a saved page with a canonical link',
      'saved.html',
      page({ head: '<link rel="canonical" href="https://post.example/ferry">' }),
    ],
    [
      'a saved page with the browser’s comment',
      'saved.htm',
      `<!-- saved from url=(0026)https://post.example/ferry -->\n${page()}`,
    ],
    [
      'a text with a source line',
      'text.txt',
      `${PARAGRAPHS.join('\n\n')}\n\nInes Holt\n\nSource: https://post.example/ferry\n`,
    ],
    [
      'a text with front matter',
      'text.md',
      `---\nurl: https://post.example/ferry\n---\n${PARAGRAPHS.join('\n\n')}\n`,
    ],
  ])('%s becomes an article', async (_, name, content) => {
    const files = await seedsFolder({ [name]: content });
    const folder = await seedsFolder({});
    const { outcomes } = await importInto(folder, [path.join(files, name)]);
    expect(outcomes).toMatchObject([{ status: 'added' }]);
    const [article] = await articlesOf(folder);
    expect(article!.url).toBe('https://post.example/ferry');
    expect(article!.paragraphs.map(({ start, end }) => article!.text.slice(start, end))).toEqual(PARAGRAPHS);
    if (content.includes('\n\nInes Holt')) expect(article!.author).toBe('Ines Holt');
  });

  it('need a link, which may be given', async () => {
    const files = await seedsFolder({ 'saved.html': page() });
    const folder = await seedsFolder({});
    const source = [path.join(files, 'saved.html')];
    expect((await importInto(folder, source)).outcomes).toMatchObject([
      { status: 'failed', detail: expect.stringContaining('--url') },
    ]);
    expect((await importInto(folder, source, [], { url: 'https://post.example/x' })).outcomes).toMatchObject([
      { status: 'added' },
    ]);
  });

  it('that names no link of its own keeps its last line', async () => {
    const files = await seedsFolder({ 'text.txt': `${PARAGRAPHS.join('\n\n')}\n\nSource: the town hall\n` });
    const folder = await seedsFolder({});
    await importInto(folder, [path.join(files, 'text.txt')], [], { url: 'https://post.example/x' });
    const [article] = await articlesOf(folder);
    expect(article!.url).toBe('https://post.example/x');
    expect(article!.text.slice(article!.sentences.at(-1)!.start).trim()).toBe('Source: the town hall');
  });
});

describe('a text that is fetched', () => {
  it('cannot pass for another site’s', async () => {
    const body = `${PARAGRAPHS.join('\n\n')}\n\nSource: https://elsewhere.example/theirs\n`;
    const site = await serveSite({ '/a.txt': { type: 'text/plain', body } });
    const folder = await seedsFolder({});
    await importInto(folder, [`${site.origin}/a.txt`], [site]);
    expect((await articlesOf(folder)).map(({ url }) => url)).toEqual([`${site.origin}/a.txt`]);
  });
});
