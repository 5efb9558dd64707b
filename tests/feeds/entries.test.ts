import { describe, expect, it } from 'vitest';
import { fileWith, follow, HOUR } from './support/follow.ts';
import { story } from './support/news.ts';
import { townWith } from './support/town.ts';

const news = (...names: string[]) => names.map((name) => `News of ${name}`);

describe('a page that is dated in a year to come', () => {
  it('is no newer than the day on which it came', async () => {
    const { yaml, names, pages } = await townWith('a');
    pages.a = story('a').replace(
      '<title>',
      '<meta property="article:published_time" content="2999-12-31"><title>',
    );
    const followed = await follow(yaml({ keep: 1 }));
    await followed.pass(0);
    expect((await fileWith(followed.seeds)).text).toContain('published: "2999-12-31"');
    names.unshift('b');
    await followed.pass(HOUR);
    expect(await followed.titles()).toEqual(news('b'));
  });
});

describe('a sitemap', () => {
  it('is followed by its dates, whatever its order', async () => {
    const town = await townWith('old', 'new', 'newest');
    const dates: Record<string, string> = {
      old: '2011-05-01',
      new: '2011-05-03',
      newest: '2011-05-06T07:00:00Z',
    };
    const urls = town.names.map(
      (name) => `<url><loc>${town.link(name)}</loc><lastmod>${dates[name]}</lastmod></url>`,
    );
    const body = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`;
    town.site.routes['/feed'] = { type: 'application/xml', body };
    const followed = await follow(town.yaml({ keep: 2 }));
    await followed.pass(0);
    expect(await followed.titles()).toEqual(news('new', 'newest'));
  });
});

describe('sections', () => {
  it.each([
    ['/politics/', ['politics/a', 'politics/sub/b']],
    ['/Politics/', ['politics/a', 'politics/sub/b']],
    ['chính trị', ['xa-hoi/c']],
    ['Chinh-Tri', ['xa-hoi/c']],
    ['السياسة', ['arabic/d']],
    ['سياسة', []],
    ['/xã-hội/', ['xa-hoi/c']],
  ])('%j takes the pages whose path has it or whose category it is', async (section, taken) => {
    const town = await townWith('politics/a', 'politics/sub/b', 'xa-hoi/c', 'arabic/d', 'sport/e');
    Object.assign(town.categories, { 'xa-hoi/c': 'Chính trị', 'arabic/d': 'السّياسة', 'sport/e': 'Sport' });
    const followed = await follow(town.yaml({ sections: [section] }));
    await followed.pass(0);
    expect(await followed.titles()).toEqual(news(...taken).sort());
  });

  it('that are changed take effect although the feed is as it was', async () => {
    const town = await townWith('politics/a', 'sport/b');
    const followed = await follow(town.yaml({ sections: ['/politics/'] }));
    await followed.pass(0);
    const after = await followed.restart(town.yaml({ sections: ['/politics/', '/sport/'] }));
    await after.pass(HOUR);
    expect(await after.titles()).toEqual(news('politics/a', 'sport/b'));
  });
});
