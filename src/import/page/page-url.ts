import { cleanUrl, siteOf } from '../../corpus/link.ts';
import { isHttpUrl } from '../../corpus/metadata.ts';

/**
 * The link under which a page is kept: what it calls canonical, unless that is another site's (a page must not pass for
 * somebody else's) or a front page that is given for every page.
 * @param fetched where it was fetched; undefined for a saved page, which is believed
 * @param canonical what the page says, the most binding first; relative links too
 * @returns undefined when nothing names a link
 */
export function pageUrl(fetched: string | undefined, canonical: readonly string[]): string | undefined {
  const own = fetched === undefined ? undefined : new URL(fetched);
  for (const link of canonical) {
    const url = URL.canParse(link, fetched) ? new URL(link, fetched) : undefined;
    if (!url || !isHttpUrl(url.href) || url.username || url.password) continue;
    if (own && siteOf(own.hostname) !== siteOf(url.hostname)) continue;
    if (own && own.port !== url.port) continue;
    if (url.pathname === '/' && url.search === '' && own?.pathname !== '/') continue;
    return cleanUrl(url.href);
  }
  return fetched === undefined ? undefined : cleanUrl(fetched);
}
