import type { LookupFunction } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFetcher } from '../../../src/import/fetch/fetcher.ts';
import { DEFAULT_FETCH_LIMITS, type FetchLimits } from '../../../src/import/fetch/limits.ts';
import { type Route, serveSite } from '../support/site.ts';

const MIB = 1_048_576;

function fetcherFor(
  allowPrivate: readonly string[],
  limits: Partial<FetchLimits> = {},
  lookup?: LookupFunction,
) {
  const fetcher = createFetcher({ allowPrivate, lookup }, { ...DEFAULT_FETCH_LIMITS, ...limits });
  onTestFinished(() => fetcher.close());
  return fetcher;
}

const redirect = (location: string, status = 302): Route => ({ status, headers: { location }, body: '' });
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('fetching', () => {
  it('follows redirects and says where they ended', async () => {
    const site = await serveSite({ '/a': redirect('/b', 301), '/b': redirect('c', 308), '/c': 'Here.' });
    const fetched = await fetcherFor([site.host]).fetch(`${site.origin}/a#part`);
    expect(fetched.url).toBe(`${site.origin}/c`);
    expect(text(fetched.bytes)).toBe('Here.');
  });

  it('names itself and decompresses what servers compress', async () => {
    const site = await serveSite({
      '/a': { body: gzipSync('Packed.'), headers: { 'content-encoding': 'gzip' } },
    });
    expect(text((await fetcherFor([site.host]).fetch(`${site.origin}/a`)).bytes)).toBe('Packed.');
    expect([...site.agents]).toEqual([expect.stringMatching(/^DalilBot\//)]);
  });

  it.each<[string, Record<string, Route>, RegExp]>([
    ['a circle of redirects', { '/': redirect('/b'), '/b': redirect('/') }, /redirects in a circle/],
    [
      'an endless chain of redirects',
      Object.fromEntries(Array.from({ length: 9 }, (_, n) => [n ? `/${n}` : '/', redirect(`/${n + 1}`)])),
      /redirects more than 5 times/,
    ],
    ['a redirect out of the web', { '/': redirect('file:///etc/hosts') }, /is not an http\(s\) link/],
    [
      'a redirect with a password',
      { '/': redirect('http://me:secret@example.org/') },
      /user name or password/,
    ],
    [
      'an endless body',
      { '/': (_, response) => drip(response.writeHead(200, { 'content-type': 'text/html' }), 65_536, 0) },
      /larger than 1024 KiB/,
    ],
    ['a body that says that it is too large', { '/': { body: 'x'.repeat(2 * MIB) } }, /larger than 1024 KiB/],
    [
      'a small body that decompresses to a large one',
      { '/': { body: gzipSync(Buffer.alloc(64 * MIB)), headers: { 'content-encoding': 'gzip' } } },
      /larger than 1024 KiB/,
    ],
    [
      'a body that is not compressed as it says',
      { '/': { body: 'plain', headers: { 'content-encoding': 'gzip' } } },
      /cannot be fetched/,
    ],
    [
      'a packing that was not asked for',
      { '/': { body: 'x', headers: { 'content-encoding': 'compress' } } },
      /compressed as "compress"/,
    ],
    [
      'a body that drips for ever',
      { '/': (_, response) => drip(response.writeHead(200, { 'content-type': 'text/html' }), 1, 20) },
      /not arrived in full after 0.6 s/,
    ],
    [
      'silence in the middle of a body',
      { '/': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).write('a') },
      /fell silent|not arrived in full/,
    ],
    ['a server that never answers', { '/': () => {} }, /does not answer|not arrived in full/],
    ['a connection that breaks off', { '/': (request) => request.socket.destroy() }, /cannot be fetched/],
    ['a type that is no text', { '/': { type: 'image/png', body: 'x' } }, /of the type "image\/png"/],
    ['a page for members', { '/': { status: 403, body: '' } }, /does not show it to everybody/],
    [
      'a server that is busy',
      { '/': { status: 503, body: '', headers: { 'retry-after': '120' } } },
      /try again in 120 s/,
    ],
  ])('gives up on %s, with the reason', async (_, routes, reason) => {
    const site = await serveSite(routes);
    const fetcher = fetcherFor([site.host], { maxBytes: MIB, totalMs: 600 });
    await expect(fetcher.fetch(`${site.origin}/`)).rejects.toThrow(reason);
  });

  it('takes more of a PDF than of a page, and no more than that', async () => {
    const pdf = (size: number) => ({ type: 'application/pdf', body: new Uint8Array(size) });
    const site = await serveSite({ '/long.pdf': pdf(3 * MIB), '/endless.pdf': pdf(5 * MIB) });
    const fetcher = fetcherFor([site.host], { maxBytes: MIB, maxPdfBytes: 4 * MIB });
    expect((await fetcher.fetch(`${site.origin}/long.pdf`)).bytes).toHaveLength(3 * MIB);
    await expect(fetcher.fetch(`${site.origin}/endless.pdf`)).rejects.toThrow('4096 KiB');
  });

  it('keeps to few requests at a time on one host', async () => {
    const site = await serveSite({});
    for (let n = 0; n < 8; n++)
      site.routes[`/${n}`] = (_, response) => void setTimeout(() => response.end('x'), 20);
    const fetcher = fetcherFor([site.host], { perHost: 2 });
    await Promise.all(Array.from({ length: 8 }, (_, n) => fetcher.fetch(`${site.origin}/${n}`)));
    expect(site.busiest()).toBeLessThanOrEqual(2);
  });
});

describe('robots.txt', () => {
  it('is asked once and honoured, also on the way of a redirect', async () => {
    const site = await serveSite({
      '/robots.txt': {
        type: 'text/plain',
        body: 'User-agent: *\nDisallow: /private\n\nUser-agent: DalilBot\nDisallow: /not-you',
      },
      '/private/a': 'For Dalil.',
      '/not-you': 'Not for Dalil.',
      '/way': redirect('/not-you'),
    });
    const fetcher = fetcherFor([site.host]);
    expect(text((await fetcher.fetch(`${site.origin}/private/a`)).bytes)).toBe('For Dalil.');
    for (const path of ['/not-you', '/way']) {
      await expect(fetcher.fetch(site.origin + path)).rejects.toThrow(
        /robots\.txt of .* asks not to fetch it/,
      );
    }
    expect(site.requests.filter((path) => path === '/robots.txt')).toHaveLength(1);
    expect(site.requests).not.toContain('/not-you');
  });

  it('is read in time and without much memory, however many names and rules it has', async () => {
    const names = Array.from({ length: 15_000 }, (_, n) => `User-agent: a${n}`);
    const rules = Array.from({ length: 15_000 }, (_, n) => `Disallow: /x${n}`);
    const own = ['User-agent: Other', 'User-agent: *', 'User-agent: dalilbot/1.0 # us', 'Disallow: /not-you'];
    const body = [...own, ...names, ...rules, '', 'User-agent: Other', 'Disallow: /'].join('\n');
    const site = await serveSite({ '/robots.txt': { type: 'text/plain', body }, '/a': 'x', '/not-you': 'y' });
    const fetcher = fetcherFor([site.host]);
    expect(text((await fetcher.fetch(`${site.origin}/a`)).bytes)).toBe('x');
    await expect(fetcher.fetch(`${site.origin}/not-you`)).rejects.toThrow(/asks not to fetch it/);
  });

  it('forbids all when it cannot be reached, and nothing when there is none', async () => {
    const broken = await serveSite({ '/robots.txt': { status: 500, body: '' }, '/a': 'x' });
    await expect(fetcherFor([broken.host]).fetch(`${broken.origin}/a`)).rejects.toThrow(
      /robots\.txt .* cannot be read/,
    );
    const none = await serveSite({ '/a': 'x' });
    expect(text((await fetcherFor([none.host]).fetch(`${none.origin}/a`)).bytes)).toBe('x');
  });
});

describe('private addresses', () => {
  it.each([
    'http://127.0.0.1:PORT/',
    'http://localhost:PORT/',
    'http://[::1]:PORT/',
    'http://0x7f.1:PORT/',
    'http://2130706433:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://0:PORT/',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data',
  ])('are not reached by %s', async (link) => {
    const site = await serveSite({ '/': 'secret' });
    const port = site.host.split(':')[1]!;
    const failure = fetcherFor([]).fetch(link.replace('PORT', port));
    await expect(failure).rejects.toMatchObject({ code: 'private-address' });
    expect(site.requests).toEqual([]);
  });

  it('are not reached by a redirect from a host that is allowed', async () => {
    const inside = await serveSite({ '/': 'secret' });
    const site = await serveSite({
      '/a': redirect(`${inside.origin}/`),
      '/b': redirect(`http://localhost:${inside.host.split(':')[1]}/`),
    });
    for (const path of ['/a', '/b']) {
      await expect(fetcherFor([site.host]).fetch(site.origin + path)).rejects.toThrow(/private or loopback/);
    }
    expect(inside.requests).toEqual([]);
  });

  it('are not reached by a name that changes its address between two look-ups', async () => {
    const site = await serveSite({ '/': 'secret' });
    let asked = 0;
    const rebinding: LookupFunction = (_name, options, callback) => {
      // The first answer, for whoever checks a name beforehand, is public; every later one is loopback.
      const address = asked++ === 0 ? '1.1.1.1' : '127.0.0.1';
      if (options.all) callback(null, [{ address, family: 4 }]);
      else callback(null, address, 4);
    };
    rebinding('warm-up.example', {}, () => {});
    const fetcher = fetcherFor([], { connectMs: 500 }, rebinding);
    await expect(fetcher.fetch(`http://rebind.example:${site.host.split(':')[1]}/`)).rejects.toThrow(
      /private or loopback/,
    );
    expect(asked).toBeGreaterThan(1);
    expect(site.requests).toEqual([]);
  });

  it('are not reached by a name with several addresses, none of them public', async () => {
    const mixed: LookupFunction = (_name, options, callback) => {
      const addresses = ['127.0.0.1', '10.0.0.1', '::1'].map((address) => ({
        address,
        family: address.includes(':') ? 6 : 4,
      }));
      if (options.all) callback(null, addresses);
      else callback(null, addresses[0]!.address, 4);
    };
    await expect(fetcherFor([], {}, mixed).fetch('http://mixed.example/')).rejects.toThrow(
      /private or loopback/,
    );
  });
});

/** Writes pieces until the reader has gone. */
function drip(
  response: {
    write(piece: string): boolean;
    destroyed: boolean;
    once(event: 'drain', f: () => void): unknown;
  },
  size: number,
  pause: number,
): void {
  const next = () => {
    if (response.destroyed) return;
    const flowing = response.write('x'.repeat(size));
    if (flowing || pause > 0) setTimeout(next, pause);
    else response.once('drain', next);
  };
  next();
}
