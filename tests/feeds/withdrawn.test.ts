import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Route } from '../import/support/site.ts';
import { edit, type Followed, fileWith, follow, HOUR } from './support/follow.ts';
import { story } from './support/news.ts';
import { type Town, townWith } from './support/town.ts';

const GONE = { status: 410, body: 'gone' };

async function followedTown(withdrawn: 'report' | 'remove') {
  const town = await townWith('a', 'b');
  const followed = await follow(town.yaml({}, { withdrawn }));
  await followed.pass(0);
  return { town, followed };
}

/** Looks so often that a page that is gone is found gone twice. */
async function lookTwice(followed: Followed): Promise<void> {
  for (let hour = 0; hour < 14; hour++) await followed.pass(HOUR);
}

const moveTo = ({ site, link, pages }: Town, from: string, to: string, more: readonly string[] = []) => {
  site.routes[`/${from}`] = { status: 301, body: '', headers: { location: `/${to}` } };
  site.routes[`/${to}`] = (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end(pages[from] ?? story(from, more));
  return link(to);
};

describe('a page that is gone', () => {
  it.each([404, 410])(
    'with status %i is reported once a second look confirms it, and its file stays',
    async (status) => {
      const { town, followed } = await followedTown('report');
      town.site.routes['/a'] = { status, body: '' };
      await followed.pass(6 * HOUR);
      expect(followed.report().withdrawn).toEqual([]);
      await lookTwice(followed);
      expect(followed.report()).toMatchObject({
        withdrawn: [
          {
            link: town.link('a'),
            reason: `the page is not there (status ${status})`,
            file: expect.any(String),
          },
        ],
        removed: [],
        feeds: [{ withdrawn: 1, kept: 2 }],
      });
      expect(await followed.titles()).toEqual(['News of a', 'News of b']);
      const told = followed.log.filter(({ msg }) => msg === 'an article was withdrawn');
      expect(told).toMatchObject([{ level: 40, link: town.link('a') }]);
    },
  );

  it('for a while only is not taken for withdrawn', async () => {
    const { town, followed } = await followedTown('remove');
    const there = town.site.routes['/a']!;
    town.site.routes['/a'] = GONE;
    await followed.pass(6 * HOUR);
    town.site.routes['/a'] = there;
    await lookTwice(followed);
    town.site.routes['/a'] = GONE;
    await followed.pass(10 * HOUR);
    expect(followed.report().withdrawn).toEqual([]);
    expect(await followed.titles()).toEqual(['News of a', 'News of b']);
  });

  it('is removed if the settings say so; a copy is kept, and the page taken again if it comes back', async () => {
    const { town, followed } = await followedTown('remove');
    const { name, text } = await fileWith(followed.seeds, 'News of a');
    const there = town.site.routes['/a']!;
    town.site.routes['/a'] = GONE;
    await lookTwice(followed);
    expect(await followed.titles()).toEqual(['News of b']);
    expect(await fileWith(path.join(followed.data, 'feeds-removed'))).toMatchObject({ name, text });
    expect(followed.report()).toMatchObject({
      withdrawn: [],
      removed: [{ link: town.link('a'), file: name }],
    });
    expect(followed.reloads()).toBe(2);
    town.site.routes['/a'] = there;
    await followed.pass(24 * HOUR);
    expect(await followed.titles()).toEqual(['News of a', 'News of b']);
  });

  it('has its article stay, whatever the settings say, where a person has corrected it', async () => {
    const { town, followed } = await followedTown('remove');
    await edit((await fileWith(followed.seeds, 'News of a')).file, 'years', 'decades');
    town.site.routes['/a'] = GONE;
    await lookTwice(followed);
    expect(await followed.titles()).toEqual(['News of a', 'News of b']);
    expect(followed.report().withdrawn).toMatchObject([{ link: town.link('a') }]);
  });

  it.each<[string, Record<string, Route>]>([
    ['busy', { '/a': { status: 503, body: '' } }],
    ['for members', { '/a': { status: 403, body: '' } }],
    ['breaking off', { '/a': (request) => request.socket.destroy() }],
    ['empty', { '/a': '<html><body></body></html>' }],
    ['closed to robots', { '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /a' } }],
    [
      'a notice for everything',
      { '/a': { status: 302, body: '', headers: { location: '/notice' } }, '/notice': story('x') },
    ],
  ])('is another thing than one that is %s, which removes nothing', async (_, routes) => {
    const { town, followed } = await followedTown('remove');
    Object.assign(town.site.routes, routes);
    for (let day = 0; day < 4; day++) await lookTwice(followed);
    expect(await followed.titles()).toEqual(['News of a', 'News of b']);
    expect(followed.report().removed).toEqual([]);
  });
});

describe('a page that was moved', () => {
  it('is reported with its new place', async () => {
    const { town, followed } = await followedTown('report');
    const to = moveTo(town, 'a', 'archive/a');
    await lookTwice(followed);
    expect(followed.report().withdrawn).toMatchObject([{ reason: `the page was moved to ${to}` }]);
    expect(await followed.titles()).toEqual(['News of a', 'News of b']);
  });

  it.each<[string, (town: Town) => void]>([
    ['by a redirect', (town) => void moveTo(town, 'a', 'archive/a')],
    [
      'by a canonical link',
      (town) => {
        moveTo(town, 'a', 'archive/a');
        const canonical = `<link rel="canonical" href="${town.link('archive/a')}"></head>`;
        const text = story('a').replace('</head>', canonical);
        for (const at of ['/a', '/archive/a'])
          town.site.routes[at] = (_, response) =>
            void response.writeHead(200, { 'content-type': 'text/html' }).end(text);
      },
    ],
  ])(
    '%s is followed if the settings say so: the article is kept once, under its new link',
    async (_, move) => {
      const { town, followed } = await followedTown('remove');
      move(town);
      await lookTwice(followed);
      expect(await followed.titles()).toEqual(['News of a', 'News of b']);
      expect((await fileWith(followed.seeds, 'News of a')).text).toContain(
        `url: "${town.link('archive/a')}"`,
      );
      expect(await readdir(path.join(followed.data, 'feeds-removed'))).toHaveLength(1);
      expect(followed.report().held).toEqual([]);
    },
  );

  it('is followed where the feed names the new link first', async () => {
    const { town, followed } = await followedTown('remove');
    moveTo(town, 'a', 'archive/a');
    await followed.pass(6 * HOUR);
    town.names[0] = 'archive/a';
    await lookTwice(followed);
    expect(await followed.titles()).toEqual(['News of a', 'News of b']);
  });

  it('to the front page or to another article is reported, never removed, and that page is not taken for the article', async () => {
    const { town, followed } = await followedTown('remove');
    town.site.routes['/a'] = { status: 302, body: '', headers: { location: '/' } };
    town.site.routes['/'] = story('everything');
    await lookTwice(followed);
    expect(await followed.titles()).toEqual(['News of a', 'News of b']);
    expect(followed.report().withdrawn).toMatchObject([
      { link: town.link('a'), reason: expect.stringContaining('leads to another page now') },
    ]);
  });
});
