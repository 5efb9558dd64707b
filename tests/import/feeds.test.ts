import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { seedsFolder } from '../support/seeds.ts';
import { importInto } from './support/import.ts';
import { PARAGRAPHS, page } from './support/page.ts';
import { serveSite } from './support/site.ts';

async function articlesOf(folder: string) {
  const { articles, problems } = await readCorpus(folder);
  expect(problems).toEqual([]);
  return articles;
}

describe('feeds and sitemaps', () => {
  const item = (n: number) => PARAGRAPHS.map((text) => `${text} Number ${n}.`);
  const pages = { '/1': page({ paragraphs: item(1) }), '/2': page({ paragraphs: item(2) }) };
  const rss =
    '<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><item><title>A</title><link>/1</link></item><item><guid>ORIGIN/2</guid></item></channel></rss>';
  const atom =
    '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>A</title><link rel="self" href="/self"/><link href="/1"/></entry><entry><link rel="alternate" href="/2"/></entry></feed>';
  const sitemap =
    '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc> ORIGIN/1 </loc></url><url><loc>ORIGIN/2</loc></url></urlset>';
  const index = '<sitemapindex><sitemap><loc>ORIGIN/sitemap.xml</loc></sitemap></sitemapindex>';

  it.each<[string, string, string]>([
    ['an RSS feed', rss, 'application/rss+xml'],
    ['an RSS feed that is served as a page', rss, 'text/html'],
    ['an Atom feed', atom, 'application/atom+xml'],
    [
      'a JSON feed',
      '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","url":"ORIGIN/1"},{"id":"2","url":"ORIGIN/2"}]}',
      'application/feed+json',
    ],
    ['a sitemap', sitemap, 'application/xml'],
    ['an index of sitemaps', index, 'application/xml'],
  ])('%s brings every page it names', async (_, feed, type) => {
    const site = await serveSite(pages);
    const xml = (text: string) => ({ type, body: text.replaceAll('ORIGIN', site.origin) });
    Object.assign(site.routes, { '/feed': xml(feed), '/sitemap.xml': xml(sitemap) });
    const folder = await seedsFolder({});
    const shown: string[] = [];
    const { outcomes } = await importInto(
      folder,
      [`${site.origin}/feed`],
      [site],
      {},
      (_outcome, done, total) => shown.push(`${done}/${total}`),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['added', 'added']);
    expect(shown).toEqual(['1/2', '2/2']);
    expect(await articlesOf(folder)).toHaveLength(2);
  });

  it('takes no more pages than allowed and says so', async () => {
    const site = await serveSite(pages);
    site.routes['/feed'] = { type: 'application/xml', body: sitemap.replaceAll('ORIGIN', site.origin) };
    const folder = await seedsFolder({});
    const { outcomes, remarks } = await importInto(folder, [`${site.origin}/feed`], [site], { maxLinks: 1 });
    expect(outcomes).toHaveLength(1);
    expect(remarks).toEqual([expect.stringContaining('names 2 pages; the first 1 were taken')]);
  });

  it('follows relative links from where the server says that the feed is', async () => {
    const site = await serveSite(pages);
    const headers = { 'content-location': '/' };
    const body = rss.replaceAll('/1', '1').replaceAll('ORIGIN', site.origin);
    site.routes['/feeds/latest'] = { type: 'application/rss+xml', body, headers };
    const folder = await seedsFolder({});
    const { outcomes } = await importInto(folder, [`${site.origin}/feeds/latest`], [site]);
    expect(outcomes.map(({ source, status }) => [source, status])).toEqual([
      [`${site.origin}/1`, 'added'],
      [`${site.origin}/2`, 'added'],
    ]);
  });

  it('takes what is whole of a feed that breaks off, and says so', async () => {
    const site = await serveSite(pages);
    const body = rss.slice(0, rss.indexOf('ORIGIN'));
    site.routes['/feed'] = { type: 'application/rss+xml', body };
    const { outcomes, remarks } = await importInto(await seedsFolder({}), [`${site.origin}/feed`], [site]);
    expect(outcomes.map(({ source }) => source)).toEqual([`${site.origin}/1`]);
    expect(remarks).toEqual([expect.stringContaining('/feed breaks off; 1 page that it names before that')]);
  });

  it('lists what fails with its reason and goes on', async () => {
    const site = await serveSite({
      ...pages,
      '/gone': { status: 410, body: 'gone' },
      '/pdf': { type: 'application/pdf', body: '%PDF' },
    });
    const folder = await seedsFolder({});
    const names = ['gone', 'pdf', '1', 'missing', '2'];
    const { outcomes } = await importInto(
      folder,
      [...names.map((name) => `${site.origin}/${name}`), 'no-such-file.txt'],
      [site],
    );
    const failed = Object.fromEntries(
      outcomes
        .filter(({ status }) => status === 'failed')
        .map(({ source, detail }) => [source.replace(site.origin, ''), detail]),
    );
    expect(failed).toEqual({
      '/gone': 'the page is not there (status 410)',
      '/pdf': expect.stringContaining('it is damaged or not complete'),
      '/missing': 'the page is not there (status 404)',
      'no-such-file.txt': expect.stringContaining('neither an http(s) link nor a file'),
    });
    expect(outcomes.filter(({ status }) => status === 'added')).toHaveLength(2);
  });
});
