import { siteOf } from '../../../corpus/link.ts';
import { resolveHttp } from './choose-link.ts';

/** What can tell the address that the relative links of a document are relative to. */
export interface BaseClues {
  /** Where it was fetched; undefined for a file. */
  readonly fetched?: string;
  /** The Content-Location header, as sent. */
  readonly contentLocation?: string;
  /** The address that the feed calls its own, and that of the site it belongs to, as written. */
  readonly self?: string;
  readonly site?: string;
}

/**
 * The address of a feed: where it was fetched or what the server calls it, unless it is a copy, as from a service that
 * passes feeds on, which names another site's address as its own and none there; for a file, what it calls its own.
 */
export function documentBase({ fetched, contentLocation, self, site }: BaseClues): string | undefined {
  const sent = (contentLocation && resolveHttp(contentLocation, [], fetched)) || fetched;
  const own = [self, site].flatMap((link) => (link ? (resolveHttp(link, [], undefined) ?? []) : []));
  const isCopy = sent === undefined || !own.some((link) => isSameSite(link, sent));
  return (isCopy ? own[0] : undefined) ?? sent;
}

function isSameSite(a: string, b: string): boolean {
  return siteOf(new URL(a).hostname) === siteOf(new URL(b).hostname);
}
