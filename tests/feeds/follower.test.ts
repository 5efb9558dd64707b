import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { PARAGRAPHS, page } from '../import/support/page.ts';
import { serveSite } from '../import/support/site.ts';
import { articleText } from '../support/seeds.ts';
import { DAY, edit, fileWith, follow, HOUR, MINUTE } from './support/follow.ts';
import { story } from './support/news.ts';
import { townWith } from './support/town.ts';

const news = (...names: string[]) => names.map((name) => `News of ${name}`);

describe('a feed that is followed', () => {
  it('brings its articles, and later those that are new, with conditional requests', async () => {
    const { yaml, served, names } = await townWith('a', 'b');
    const followed = await follow(yaml());
    await followed.pass(0);
    expect(await followed.titles()).toEqual(news('a', 'b'));
    expect(followed.reloads()).toBe(1);
    await followed.pass(HOUR - 1);
    expect(served.feed).toEqual([200]);
    await followed.pass(1);
    expect(served).toEqual({ feed: [200, 304], a: [200], b: [200] });
    names.unshift('c');
    await followed.pass(HOUR);
    expect(await followed.titles()).toEqual(news('a', 'b', 'c'));
    expect(served).toEqual({ feed: [200, 304, 200], a: [200], b: [200], c: [200] });
    expect(followed.reloads()).toBe(2);
  });

  it('goes on where it was after a restart', async () => {
    const { yaml, served, names } = await townWith('a');
    const before = await follow(yaml());
    await before.pass(0);
    names.unshift('b');
    const after = await before.restart();
    await after.pass(0);
    expect(served.feed).toEqual([200]);
    await after.pass(HOUR);
    expect(served).toEqual({ feed: [200, 200], a: [200], b: [200] });
    expect(await after.titles()).toEqual(news('a', 'b'));
  });

  it('is looked at by its new interval once that is shorter', async () => {
    const { yaml, served } = await townWith('a');
    const before = await follow(yaml({ every: '30d' }));
    await before.pass(0);
    const after = await before.restart(yaml({ every: '1h' }));
    expect(after.report().feeds[0]!.nextTry).toBe(after.clock.now());
    await after.pass(0);
    expect(served.feed).toEqual([200, 304]);
  });

  it('is followed on, pages and all, once a clock that was years ahead is right again', async () => {
    const { yaml, served, names, pages, site } = await townWith('a', 'b');
    site.routes['/b'] = { status: 503, body: '', headers: { 'retry-after': '3600' } };
    const followed = await follow(yaml());
    followed.clock.advance(1_000 * DAY);
    await followed.pass(0);
    followed.clock.advance(-1_000 * DAY);
    delete site.routes['/b'];
    names.unshift('c');
    pages.a = story('a', ['The council has changed its mind since.']);
    await followed.pass(0);
    expect(await followed.titles()).toEqual(news('a', 'b', 'c'));
    expect(served.a).toEqual([200, 200]);
    await followed.pass(HOUR - 1);
    expect(served.feed).toEqual([200, 200]);
  });

  it('has its articles looked at again, young ones more often, and changes taken over', async () => {
    const { yaml, served, pages } = await townWith('a');
    const followed = await follow(yaml());
    await followed.pass(0);
    for (let hour = 0; hour < 48; hour++) await followed.pass(HOUR);
    const early = served.a!.length;
    expect(early).toBeGreaterThanOrEqual(5);
    for (let day = 0; day < 60; day++) await followed.pass(DAY);
    const late = served.a!.length - early;
    expect(late).toBeGreaterThan(3);
    expect(late).toBeLessThan(12);
    expect(served.a!.slice(1).every((status) => status === 304)).toBe(true);
    pages.a = story('a', ['The plan was given up on Friday after all, the council said in the evening.']);
    await followed.pass(30 * DAY);
    expect((await fileWith(followed.seeds)).text).toContain('given up on Friday');
    expect(followed.report().feeds).toMatchObject([{ changed: 1, kept: 1 }]);
  });

  it('says what its pages do not: the publisher, and the language only if the text is in it', async () => {
    const { yaml, pages } = await townWith('a', 'b', 'c');
    const plain = (name: string) => story(name).replace(/<html lang="en">/, '<html>');
    pages.a = plain('a');
    pages.b = plain('b').replace('</head>', '<meta property="og:site_name" content="Own Post"></head>');
    pages.c = story('c').replace('lang="en"', 'lang="en-GB"');
    const followed = await follow(yaml({ publisher: 'Marrowby Post', language: 'en' }));
    await followed.pass(0);
    const { articles } = await readCorpus(followed.seeds);
    const about = articles.map(({ title, publisher, language, languageDeclared }) => {
      return [title?.at(-1), publisher, language, languageDeclared];
    });
    expect(about.sort()).toEqual([
      ['a', 'Marrowby Post', 'en', true],
      ['b', 'Own Post', 'en', true],
      ['c', 'Marrowby Post', 'en-GB', true],
    ]);
    const other = await follow(yaml({ language: 'vi' }));
    await other.pass(0);
    const found = await readCorpus(other.seeds);
    expect(found.articles.find(({ title }) => title === 'News of a')).toMatchObject({
      language: 'en',
      languageDeclared: false,
    });
  });

  it('gives a page that another feed names too once', async () => {
    const { yaml, site, served } = await townWith('a');
    site.routes['/other'] = site.routes['/feed']!;
    const both = yaml();
    const followed = await follow({ ...both, feeds: [...both.feeds, { url: `${site.origin}/other` }] });
    await followed.pass(0);
    expect(served.a).toEqual([200]);
    expect(await followed.titles()).toEqual(news('a'));
  });

  it('looks after its articles where the feed has moved to another address', async () => {
    const { yaml, site, pages } = await townWith('a');
    const before = await follow(yaml());
    await before.pass(0);
    site.routes['/new-feed'] = site.routes['/feed']!;
    const after = await before.restart({ sites: [site], feeds: [{ url: `${site.origin}/new-feed` }] });
    pages.a = story('a', ['The plan was given up on Friday after all, the council said in the evening.']);
    await after.pass(7 * HOUR);
    expect(after.report().feeds).toMatchObject([{ kept: 1, changed: 1 }]);
  });

  it('gives an article to which two of its links lead once, also after changes', async () => {
    const { yaml, pages, served, link } = await townWith('a', 'print-a');
    const head = `<link rel="canonical" href="${link('a')}"></head>`;
    pages['print-a'] = story('a').replace('</head>', head);
    const followed = await follow(yaml());
    await followed.pass(0);
    expect(await readdir(followed.seeds)).toHaveLength(1);
    await followed.pass(10 * DAY);
    expect(served['print-a']).toEqual([200]);
  });
});

describe('much at once', () => {
  it('is fetched in parts, soon after one another, the newest first', async () => {
    const { yaml, names } = await townWith(...Array.from({ length: 120 }, (_, n) => `s${n}`));
    const followed = await follow(yaml({ every: '1d' }));
    await followed.pass(0);
    expect(await followed.titles()).toEqual(news(...names.slice(0, 50)).sort());
    expect(followed.report().feeds).toMatchObject([{ kept: 50, waiting: 70 }]);
    await followed.pass(5 * MINUTE);
    await followed.pass(5 * MINUTE);
    expect(await followed.titles()).toHaveLength(120);
    await followed.pass(6 * HOUR);
    expect(followed.report().feeds).toMatchObject([{ kept: 120, waiting: 0 }]);
  });

  it('is taken up to the most that may be kept; then the oldest go, and copies of them are kept', async () => {
    const { yaml, names } = await townWith('e', 'd', 'c', 'b', 'a');
    const followed = await follow(yaml({ keep: 3 }));
    await followed.pass(0);
    expect(await followed.titles()).toEqual(news('c', 'd', 'e'));
    names.unshift('g', 'f');
    await followed.pass(HOUR);
    expect(await followed.titles()).toEqual(news('e', 'f', 'g'));
    const copies = await readdir(path.join(followed.data, 'feeds-removed'));
    expect(copies).toHaveLength(2);
    expect(
      followed
        .report()
        .removed.map(({ link, reason }) => [link.at(-1), reason])
        .sort(),
    ).toEqual([
      ['c', 'more articles were kept of the feed than its 3'],
      ['d', 'more articles were kept of the feed than its 3'],
    ]);
    for (let day = 0; day < 5; day++) await followed.pass(DAY);
    expect(await followed.titles()).toEqual(news('e', 'f', 'g'));
  });
});

describe('what a person did with the files', () => {
  it('is never undone: a corrected file, a file of their own, a file taken away, a file moved', async () => {
    const { yaml, names, pages, link } = await townWith('corrected', 'own', 'away', 'moved');
    const own = articleText({ url: link('own'), title: 'Mine' }, PARAGRAPHS.join('\n\n'));
    const followed = await follow(yaml(), { files: { 'mine.txt': own } });
    await followed.pass(0);
    const at = async (name: string) => (await fileWith(followed.seeds, `News of ${name}`)).file;
    await edit(await at('corrected'), 'years', 'decades');
    await rm(await at('away'));
    for (const name of names)
      pages[name] = story(name, [`Later the ${name} matter was put off until the autumn.`]);
    await followed.pass(7 * HOUR);
    expect(await followed.titles()).toEqual(['Mine', ...news('corrected', 'moved')]);
    expect((await fileWith(followed.seeds, 'News of moved')).text).toContain('until the autumn');
    expect((await fileWith(followed.seeds, 'News of corrected')).text).not.toContain('until the autumn');
    expect((await fileWith(followed.seeds, 'Mine')).text).toBe(own);
  });

  it('stays when the oldest go', async () => {
    const { yaml, names } = await townWith('a');
    const followed = await follow(yaml({ keep: 1 }));
    await followed.pass(0);
    await edit((await fileWith(followed.seeds)).file, 'years', 'decades');
    names.unshift('b');
    await followed.pass(HOUR);
    names.unshift('c');
    await followed.pass(HOUR);
    expect(await followed.titles()).toEqual(news('a', 'c'));
  });
});

describe('what cannot be imported', () => {
  it('is told with its reason, tried again now and then, and stops nothing', async () => {
    const { yaml, site, names, link } = await townWith('a');
    site.routes['/picture'] = { type: 'image/png', body: 'x' };
    site.routes['/nested'] = site.routes['/feed']!;
    names.push('picture', 'missing', 'nested');
    site.routes['/missing'] = { status: 404, body: '' };
    const followed = await follow(yaml());
    await followed.pass(0);
    expect(await followed.titles()).toEqual(news('a'));
    expect(followed.report().failed.map((lost) => [lost.link, lost.reason])).toEqual([
      [link('picture'), 'it is of the type "image/png", not a web page, feed, text or PDF'],
      [link('missing'), 'the page is not there (status 404)'],
      [link('nested'), expect.stringContaining('name it in feeds.yaml')],
    ]);
    site.routes['/missing'] = story('missing');
    await followed.pass(2 * HOUR);
    expect(await followed.titles()).toEqual(news('a', 'missing'));
    const before = site.requests.filter((path) => path === '/picture').length;
    for (let day = 0; day < 90; day++) await followed.pass(DAY);
    expect(site.requests.filter((path) => path === '/picture').length - before).toBeLessThanOrEqual(4);
  });

  it('is also a page where a feed should be', async () => {
    const site = await serveSite({ '/page': page() });
    const followed = await follow({ sites: [site], feeds: [{ url: `${site.origin}/page` }] });
    await followed.pass(0);
    expect(followed.report().feeds).toMatchObject([
      { failing: { failures: 1, reason: 'it is a page, neither a feed nor a sitemap' }, kept: 0 },
    ]);
  });
});
