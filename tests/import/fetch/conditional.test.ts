import { describe, expect, it, onTestFinished } from 'vitest';
import type { ImportFailure } from '../../../src/import/failure.ts';
import { createFetcher } from '../../../src/import/fetch/fetcher.ts';
import { DEFAULT_FETCH_LIMITS } from '../../../src/import/fetch/limits.ts';
import { secondsToWait } from '../../../src/pauses.ts';
import { type Route, type Site, serveSite } from '../support/site.ts';

function fetcherFor(site: Site, now?: () => number) {
  const fetcher = createFetcher({ allowPrivate: [site.host] }, DEFAULT_FETCH_LIMITS, now);
  onTestFinished(() => fetcher.close());
  return fetcher;
}

interface Asked {
  readonly etag?: string;
  readonly since?: string;
}

/** A page with a version; what was asked of it is noted. */
function versioned(headers: Record<string, string>, asked: Asked[] = []): Route {
  return (request, response) => {
    const { 'if-none-match': etag, 'if-modified-since': since } = request.headers;
    asked.push({ ...(etag ? { etag } : {}), ...(since ? { since } : {}) });
    const isSame = etag === undefined ? since === headers['last-modified'] : etag === headers.etag;
    if ((etag ?? since) !== undefined && isSame) return void response.writeHead(304).end();
    response.writeHead(200, { 'content-type': 'text/html', ...headers }).end('A page.');
  };
}

describe('asking whether a page has changed', () => {
  const MONDAY = 'Mon, 05 May 2031 07:00:00 GMT';

  it.each<[string, Record<string, string>, Asked]>([
    ['an entity tag', { etag: '"a-1"' }, { etag: '"a-1"' }],
    ['a weak entity tag', { etag: 'W/"a-1"' }, { etag: 'W/"a-1"' }],
    ['a date', { 'last-modified': MONDAY }, { since: MONDAY }],
    ['both', { etag: '"a-1"', 'last-modified': MONDAY }, { etag: '"a-1"', since: MONDAY }],
  ])('sends back %s as it was given, and takes "not modified" for an answer', async (_, headers, sent) => {
    const asked: Asked[] = [];
    const site = await serveSite({ '/a': versioned(headers, asked) });
    const fetcher = fetcherFor(site);
    const { validators } = await fetcher.fetch(`${site.origin}/a`);
    expect(await fetcher.fetchIfChanged(`${site.origin}/a`, validators)).toBeUndefined();
    expect(asked).toEqual([{}, sent]);
    site.routes['/a'] = versioned({ etag: '"a-2"' });
    const changed = await fetcher.fetchIfChanged(`${site.origin}/a`, validators);
    expect(changed?.validators).toEqual({ url: `${site.origin}/a`, etag: '"a-2"' });
  });

  it('asks the address that gave them, and no other on the way', async () => {
    const [asked, onTheWay]: [Asked[], Asked[]] = [[], []];
    const site = await serveSite({
      '/old': (request, response) => {
        onTheWay.push(request.headers['if-none-match'] ? { etag: request.headers['if-none-match'] } : {});
        response.writeHead(301, { location: '/new' }).end();
      },
      '/new': versioned({ etag: '"n"' }, asked),
    });
    const fetcher = fetcherFor(site);
    const { validators } = await fetcher.fetch(`${site.origin}/old`);
    expect(await fetcher.fetchIfChanged(`${site.origin}/old`, validators)).toBeUndefined();
    expect([onTheWay, asked]).toEqual([
      [{}, {}],
      [{}, { etag: '"n"' }],
    ]);
  });

  it('takes "not modified" for a failure where it did not ask', async () => {
    const site = await serveSite({ '/a': { status: 304, body: '' }, '/b': 'No version.' });
    const fetcher = fetcherFor(site);
    await expect(fetcher.fetch(`${site.origin}/a`)).rejects.toThrow(/status 304/);
    expect((await fetcher.fetch(`${site.origin}/b`)).validators).toBeUndefined();
  });
});

describe('Retry-After', () => {
  const DATE = 'Mon, 05 May 2031 07:00:00 GMT';

  it.each([
    ['120', DATE, 120],
    [' 0 ', DATE, 0],
    ['Mon, 05 May 2031 08:30:00 GMT', DATE, 5_400],
    ['Monday, 05-May-31 08:30:00 GMT', DATE, 5_400],
    ['Mon May  5 08:30:00 2031', DATE, 5_400],
    ['Mon, 05 May 2031 06:00:00 GMT', DATE, 0],
    ['99999999999', DATE, 99_999_999_999],
    ['soon', DATE, undefined],
    ['-5', DATE, undefined],
    ['1.5', DATE, undefined],
    ['', DATE, undefined],
    [undefined, DATE, undefined],
  ])('%j at %j is %j seconds', (retryAfter, date, seconds) => {
    expect(secondsToWait(retryAfter, date)).toEqual(seconds);
  });

  it.each([429, 503, 500])('of a response with status %i is told', async (status) => {
    const later = { 'retry-after': 'Mon, 05 May 2031 08:00:00 GMT', date: DATE };
    const site = await serveSite({ '/a': { status, body: '', headers: later } });
    const failure = await fetcherFor(site)
      .fetch(`${site.origin}/a`)
      .catch((error: ImportFailure) => error);
    expect(failure).toMatchObject({ code: 'retry-after', values: { status, seconds: 3_600 } });
  });
});

describe('a fetcher that lives long', () => {
  const DAY = 86_400_000;

  it('asks for a robots.txt again after a day, and minutes after it could not be had', async () => {
    let now = 0;
    const site = await serveSite({ '/robots.txt': { status: 503, body: '' }, '/a': 'A page.' });
    const fetcher = fetcherFor(site, () => now);
    const tried = () =>
      fetcher.fetch(`${site.origin}/a`).then(
        () => 'fetched',
        (error: ImportFailure) => error.code,
      );
    expect([await tried(), await tried()]).toEqual(['robots-status', 'robots-status']);
    expect(site.requests).toEqual(['/robots.txt']);
    site.routes['/robots.txt'] = { type: 'text/plain', body: '' };
    now += DEFAULT_FETCH_LIMITS.robotsFailureMs;
    expect([await tried(), await tried()]).toEqual(['fetched', 'fetched']);
    site.routes['/robots.txt'] = { type: 'text/plain', body: 'User-agent: *\nDisallow: /' };
    now += DAY - 1;
    expect(await tried()).toBe('fetched');
    now += 1;
    expect(await tried()).toBe('robots-disallowed');
  });

  it('gives up a wait that a robots.txt asks for when it is closed', async () => {
    const robots = { type: 'text/plain', body: 'User-agent: *\nCrawl-delay: 30' };
    const site = await serveSite({ '/robots.txt': robots, '/a': 'A page.' });
    const fetcher = fetcherFor(site);
    await fetcher.fetch(`${site.origin}/a`);
    const waiting = fetcher.fetch(`${site.origin}/a`);
    const outcome = expect(waiting).rejects.toThrow();
    await fetcher.close();
    await outcome;
  });
});
