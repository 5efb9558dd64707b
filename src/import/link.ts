import data from './data/page.json' with { type: 'json' };

const TRACKING = new Set(data.trackingParameters);
const HOST_PREFIX = new RegExp(`^(?:${data.hostPrefixes.join('|')})\\.`);

/** A page's link without the parameters that tell advertisers where a reader came from, and without a fragment. */
export function cleanUrl(link: string): string {
  const url = new URL(link);
  url.hash = '';
  const names = [...url.searchParams.keys()].filter(
    (name) => TRACKING.has(name) || data.trackingPrefixes.some((prefix) => name.startsWith(prefix)),
  );
  // An untouched query stays as it is written: parsing and printing it would change its escapes.
  for (const name of names) url.searchParams.delete(name);
  return url.href;
}

/** Equal for links that lead to one page: protocol, `www.` and a last slash do not tell pages apart. */
export function urlKey(link: string): string {
  const { hostname, port, pathname, search } = new URL(cleanUrl(link));
  return `${siteOf(hostname)}${port ? `:${port}` : ''}${pathname.replace(/\/+$/, '')}${search}`;
}

/**
 * The link under which a page is kept: what it calls canonical, unless that is another site's (a page must not pass for
 * somebody else's) or a front page that stands for all.
 * @param fetched where it was fetched; undefined for a saved page, which is believed
 * @param canonical what the page says, the most binding first; relative links too
 * @returns undefined when nothing names a link
 */
export function pageUrl(fetched: string | undefined, canonical: readonly string[]): string | undefined {
  const own = fetched === undefined ? undefined : new URL(fetched);
  for (const link of canonical) {
    const url = URL.canParse(link, fetched) ? new URL(link, fetched) : undefined;
    if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) continue;
    if (own && siteOf(own.hostname) !== siteOf(url.hostname)) continue;
    if (own && own.port !== url.port) continue;
    if (url.pathname === '/' && url.search === '' && own?.pathname !== '/') continue;
    return cleanUrl(url.href);
  }
  return fetched === undefined ? undefined : cleanUrl(fetched);
}

function siteOf(hostname: string): string {
  return hostname.replace(HOST_PREFIX, '');
}
