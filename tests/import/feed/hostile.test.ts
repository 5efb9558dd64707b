import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { seedsFolder } from '../../support/seeds.ts';
import { linksIn, rss } from '../support/feed.ts';
import { importInto } from '../support/import.ts';
import { page } from '../support/page.ts';
import { type Route, serveSite } from '../support/site.ts';

const ONE = 'https://x.example/1';
const item = (link: string) => `<item><link>${link}</link></item>`;
const many = (number: number, write: (n: number) => string) =>
  Array.from({ length: number }, (_, n) => write(n)).join('');

describe('feeds made to do harm', () => {
  it.each<[string, string, string[]]>([
    [
      'entities that double',
      `<!DOCTYPE rss [${many(40, (n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`)}]>${rss(`${item('https://x.example/&a40;')}${item(ONE)}`)}`,
      ['https://x.example/&a40;', ONE],
    ],
    [
      'entities from elsewhere',
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss(`<item><link>${ONE}</link><category>&x;</category></item>`)}`,
      [ONE],
    ],
    [
      'attributes by the hundred thousand',
      `<rss ${many(50_000, (n) => `a${n}="1" `)}><channel>${item(ONE)}</channel></rss>`,
      [ONE],
    ],
    [
      'namespaces by the hundred thousand',
      `<rss ${many(30_000, (n) => `xmlns:a${n}="urn:${n}" `)}><channel>${many(2_000, () => `<item xmlns:b="urn:b"/>`)}${item(ONE)}</channel></rss>`,
      [ONE],
    ],
    [
      'links by the hundred thousand in one item',
      rss(`<item>${`<link>${ONE}</link>`.repeat(50_000)}</item>`),
      [ONE],
    ],
    ['a link of megabytes', rss(item(`${ONE}${'x'.repeat(3_000_000)}`) + item(ONE)), [ONE]],
    ['nothing but ampersands', rss(item('&'.repeat(2_000_000)) + item(ONE)), [ONE]],
  ])('are read in time: %s', (_, feed, links) => {
    expect(linksIn(feed)).toEqual(links);
  });

  it('bring a hundred thousand links, in order', () => {
    const links = linksIn(rss(many(100_000, (n) => item(`https://x.example/${n}`))));
    expect(links).toHaveLength(100_000);
    expect(links.at(-1)).toBe('https://x.example/99999');
  });

  it.each<[string, Route, RegExp]>([
    [
      'elements nested by the million',
      { type: 'text/xml', body: `<rss>${'<a>'.repeat(200_000)}` },
      /nested too deeply/,
    ],
    [
      'lists nested by the million',
      { type: 'application/feed+json', body: `{"items":${'['.repeat(500_000)}` },
      /cannot be read|nested too deeply/,
    ],
    [
      'a small file that unpacks to a large one',
      { type: 'application/gzip', body: gzipSync(Buffer.alloc(30_000_000, 'a')) },
      /larger than 10240 KiB/,
    ],
    [
      'links to files and scripts only',
      {
        type: 'text/xml',
        body: rss(item('file:///etc/passwd') + item('javascript:alert(1)') + item('data:text/html,x')),
      },
      /names no page/,
    ],
  ])('are refused: %s', async (_, route, reason) => {
    const site = await serveSite({ '/feed': route });
    const { outcomes } = await importInto(await seedsFolder({}), [`${site.origin}/feed`], [site]);
    expect(outcomes).toEqual([
      expect.objectContaining({ status: 'failed', detail: expect.stringMatching(reason) }),
    ]);
  });

  it('do not lead to addresses within the network, and the rest goes on', async () => {
    const site = await serveSite({ '/good': page() });
    const body = rss(
      item('http://169.254.169.254/latest') +
        item('http://[::1]/') +
        item('http://me:secret@x.example/') +
        item('/good'),
    );
    site.routes['/feed'] = { type: 'text/xml', body };
    const { outcomes } = await importInto(await seedsFolder({}), [`${site.origin}/feed`], [site]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['added', 'failed', 'failed', 'failed']);
  });

  it('do not go in circles', async () => {
    const site = await serveSite({ '/good': page() });
    const index = (...names: string[]) => ({
      type: 'text/xml',
      body: `<sitemapindex>${names.map((name) => `<sitemap><loc>${site.origin}${name}</loc></sitemap>`).join('')}</sitemapindex>`,
    });
    Object.assign(site.routes, {
      '/a': index('/a', '/b', '/good'),
      '/b': index('/a', '/c'),
      '/c': index('/d'),
      '/d': index('/a'),
    });
    const { outcomes } = await importInto(await seedsFolder({}), [`${site.origin}/a`], [site]);
    expect(outcomes.map(({ source, status }) => [source.replace(site.origin, ''), status]).sort()).toEqual([
      ['/c', 'failed'],
      ['/good', 'added'],
    ]);
  });
});
