import { withoutEnd } from '../text/unicode/without-end.ts';
import data from './data/links.json' with { type: 'json' };

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
  return `${siteOf(hostname)}${port ? `:${port}` : ''}${withoutEnd(pathname, /\//)}${search}`;
}

/** The host without the prefixes under which sites show the same pages. */
export function siteOf(hostname: string): string {
  return hostname.replace(HOST_PREFIX, '');
}

/**
 * The link that opens a document at a page (RFC 8118); one that leads to a place already stays as it is.
 * @param page 1-based; undefined for an article without pages
 */
export function pageLink(link: string, page: number | undefined): string {
  return page === undefined || link.includes('#') ? link : `${link}#page=${page}`;
}
