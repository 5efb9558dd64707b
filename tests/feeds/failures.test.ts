import { rm, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Route } from '../import/support/site.ts';
import { DAY, follow, HOUR, MINUTE } from './support/follow.ts';
import { rss, story } from './support/news.ts';
import { townWith } from './support/town.ts';

const busy = (headers: Record<string, string> = {}): Route => ({ status: 503, body: '', headers });
const broken: Route = { type: 'application/rss+xml', body: '<rss><channel><item><link>' };
const endless = (response: ServerResponse): void => {
  while (!response.destroyed && response.write('<item>'.repeat(5_000)));
  response.once('drain', () => endless(response));
};

describe('a feed that fails', () => {
  it('is tried again after longer and longer pauses, up to half a day, and nothing is removed', async () => {
    const { yaml, site } = await townWith('a');
    const followed = await follow(yaml());
    await followed.pass(0);
    const whole = site.routes['/feed']!;
    site.routes['/feed'] = { type: 'image/png', body: '' };
    const tries: number[] = [];
    const asked = () => site.requests.filter((path) => path === '/feed').length;
    for (let minute = 60; minute < 3 * 24 * 60; minute += 5) {
      const before = asked();
      await followed.pass(minute === 60 ? HOUR : 5 * MINUTE);
      if (asked() > before) tries.push(minute);
    }
    const pauses = tries.slice(1).map((at, index) => at - tries[index]!);
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 720, 720, 720, 720]);
    expect(await followed.titles()).toEqual(['News of a']);
    const warned = () => followed.log.filter(({ level, feed }) => level === 40 && feed);
    expect(warned()).toMatchObject([{ msg: 'a feed cannot be read', failures: 1 }]);
    site.routes['/feed'] = whole;
    await followed.pass(12 * HOUR);
    expect(followed.log).toContainEqual(
      expect.objectContaining({ msg: 'a feed can be read again', level: 30 }),
    );
    expect(followed.report().feeds[0]!.failing).toBeUndefined();
  });

  it('says since when and why, also after a restart', async () => {
    const { yaml, site } = await townWith('a');
    site.routes['/feed'] = { status: 403, body: '' };
    const followed = await follow(yaml());
    await followed.pass(0);
    const since = followed.clock.now();
    await followed.pass(5 * MINUTE);
    const { report } = await followed.restart();
    expect(report().feeds).toMatchObject([
      {
        failing: { since, failures: 2, reason: 'the server does not show it to everybody (status 403)' },
        nextTry: since + 15 * MINUTE,
      },
    ]);
  });

  it.each([
    ['in seconds', { 'retry-after': '7200' }, 2 * HOUR],
    [
      'as a date',
      { 'retry-after': 'Mon, 05 May 2031 09:00:00 GMT', date: 'Mon, 05 May 2031 07:00:00 GMT' },
      2 * HOUR,
    ],
    ['beyond all reason', { 'retry-after': '99999999' }, DAY],
  ])('is left alone for as long as its server asks, %s', async (_, headers, pause) => {
    const { yaml, site, served } = await townWith('a');
    const whole = site.routes['/feed']!;
    site.routes['/feed'] = busy(headers);
    const followed = await follow(yaml());
    await followed.pass(0);
    site.routes['/feed'] = whole;
    await followed.pass(pause - 1);
    expect(served.feed).toEqual([]);
    await followed.pass(1);
    expect(served.feed).toEqual([200]);
    expect(await followed.titles()).toEqual(['News of a']);
  });
});

describe('a host that fails several times', () => {
  it('is left alone, all of it, then tried with one request, and followed again once that is answered', async () => {
    const { yaml, site, link } = await townWith('a', 'b', 'c');
    const both = yaml();
    const other = await townWith('z');
    const followed = await follow({
      sites: [site, other.site],
      feeds: [...both.feeds, { url: link('second'), every: '1h' }, ...other.yaml().feeds],
    });
    site.routes['/second'] = { type: 'application/rss+xml', body: rss([link('d')]) };
    const routes = { ...site.routes };
    for (const path of Object.keys(routes)) site.routes[path] = busy();
    await followed.pass(0);
    for (let minute = 0; minute < 10; minute++) await followed.pass(5 * MINUTE);
    const paused = followed.log.filter(({ msg }) => msg === 'a host is left alone for now');
    expect(paused.length).toBeGreaterThanOrEqual(1);
    expect(paused[0]).toMatchObject({
      host: site.host,
      level: 40,
      reason: expect.stringContaining('status 503'),
    });
    expect(other.served.feed).toEqual([200]);
    const next = Math.min(
      ...followed
        .report()
        .feeds.slice(0, 2)
        .map(({ nextTry }) => nextTry),
    );
    expect(next).toBeGreaterThan(followed.clock.now());
    site.requests.length = 0;
    await followed.pass(next - followed.clock.now() - 1);
    expect(site.requests.filter((path) => path !== '/robots.txt')).toEqual([]);
    await followed.pass(1);
    expect(site.requests.filter((path) => path !== '/robots.txt')).toHaveLength(1);
    Object.assign(site.routes, routes);
    await followed.pass(2 * DAY);
    await followed.pass(0);
    expect(await followed.titles()).toEqual(['News of a', 'News of b', 'News of c', 'News of z']);
    expect(followed.log).toContainEqual(
      expect.objectContaining({ msg: 'a host answers again', host: site.host }),
    );
  });

  it('has new pages waiting until then, and none of them is lost or given up', async () => {
    const { yaml, site } = await townWith('a', 'b', 'c', 'd', 'e');
    const routes = { ...site.routes };
    for (const name of ['a', 'b', 'c', 'd', 'e'])
      site.routes[`/${name}`] = (request) => request.socket.destroy();
    const followed = await follow(yaml());
    await followed.pass(0);
    expect(site.requests.filter((path) => /^\/[a-e]$/.test(path))).toHaveLength(3);
    expect(followed.report().feeds).toMatchObject([{ waiting: 5, failed: 0 }]);
    Object.assign(site.routes, routes);
    for (let hour = 0; hour < 4; hour++) await followed.pass(HOUR);
    expect(await followed.titles()).toHaveLength(5);
  });
});

describe('a disk that cannot be written', () => {
  it('is told of, counts against no page however long it lasts, and loses none', async () => {
    const { yaml, pages } = await townWith('a');
    pages.a = story('a', [
      'The mayor said of the new page that we use cookies to improve your experience on our website, and nobody in the council minded.',
    ]);
    const followed = await follow(yaml());
    const blocked = path.join(followed.data, 'feeds-held');
    await writeFile(blocked, 'Where a folder should be.');
    for (let hour = 0; hour < 48; hour++) await followed.pass(HOUR);
    expect(followed.report().feeds).toMatchObject([
      { waiting: 1, failed: 0, failing: { failures: 48, reason: expect.stringContaining('feeds-held') } },
    ]);
    expect(followed.log).toContainEqual(
      expect.objectContaining({ msg: 'following a feed failed', level: 50 }),
    );
    await rm(blocked);
    await followed.pass(HOUR);
    expect(followed.report().feeds[0]!.failing).toBeUndefined();
    expect(followed.report().held.map(({ title }) => title)).toEqual(['News of a']);
  });
});

describe('a hostile feed', () => {
  const limits = { totalMs: 500, maxBytes: 200_000 };

  it.each<[string, Route]>([
    ['endless', (_, response) => endless(response.writeHead(200, { 'content-type': 'application/rss+xml' }))],
    ['silent', () => {}],
    ['that redirects to itself', { status: 302, body: '', headers: { location: '/evil' } }],
    ['that breaks off before anything', broken],
    ['of a million levels', { type: 'application/xml', body: `<rss>${'<a>'.repeat(50_000)}` }],
    [
      'with entities in entities',
      {
        type: 'application/xml',
        body: '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><rss><channel><item><link>&b;</link></item></channel></rss>',
      },
    ],
    [
      'of links that are none',
      {
        type: 'application/xml',
        body: rss(['file:///etc/passwd', 'javascript:alert(1)', 'http://', '\u202e\u0007']),
      },
    ],
    [
      'of addresses on this machine',
      { type: 'application/xml', body: rss(['http://127.0.0.1:1/admin', 'http://169.254.169.254/latest']) },
    ],
  ])('%s is told by name and stops no other', async (_, route) => {
    const { yaml, site, link } = await townWith('a');
    site.routes['/evil'] = route;
    const good = yaml();
    const followed = await follow({ ...good, feeds: [{ url: link('evil') }, ...good.feeds] }, { limits });
    await followed.pass(0);
    expect(await followed.titles()).toEqual(['News of a']);
    const [evil] = followed.report().feeds;
    expect(evil).toMatchObject({ url: link('evil'), kept: 0 });
    expect(followed.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it('that names very many pages costs no more than the most that is kept', async () => {
    const { yaml, site } = await townWith('a');
    const links = Array.from({ length: 50_000 }, (_, n) => `${site.origin}/n${n}`);
    site.routes['/feed'] = { type: 'application/xml', body: rss(links) };
    const followed = await follow(yaml({ keep: 30 }));
    await followed.pass(0);
    const { failed, waiting } = followed.report().feeds[0]!;
    expect(failed + waiting).toBe(30);
  });

  it('cannot steer the terminal of who reads the log or the report', async () => {
    const { yaml, site } = await townWith('a');
    site.routes['/feed'] = { status: 302, body: '', headers: { location: 'gopher://x/\u009b2J' } };
    const followed = await follow(yaml());
    await followed.pass(0);
    expect(followed.report().feeds[0]!.failing!.reason).not.toMatch(/[\u0080-\u009f\u202e]/);
  });
});
