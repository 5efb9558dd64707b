import { parseFeed } from 'feedsmith';
import { DOMParser } from 'linkedom';
import { messageOf } from '../../errors.ts';
import { ImportFailure } from '../failure.ts';
import type { DomDocument } from './dom.ts';

/** The articles that an RSS, Atom, RDF or JSON feed names, as written, in its order. */
export function feedLinks(text: string): string[] {
  try {
    const { format, feed } = parseFeed(text);
    switch (format) {
      case 'rss':
        return present(feed.items?.map(({ link, guid }) => link ?? permalink(guid)));
      case 'rdf':
        return present(feed.items?.map(({ link }) => link));
      case 'atom':
        return present(feed.entries?.map(({ links }) => alternate(links)));
      case 'json':
        return present(feed.items?.map(({ url, external_url }) => url ?? external_url));
    }
  } catch (error) {
    throw new ImportFailure('broken-feed', { cause: messageOf(error) });
  }
}

/** The pages that a sitemap names, or the sitemaps that an index of sitemaps names. */
export function sitemapLinks(text: string): string[] {
  const document: DomDocument = new DOMParser().parseFromString(text, 'text/xml');
  return present([...document.querySelectorAll('url > loc, sitemap > loc')].map((loc) => loc.textContent));
}

interface AtomLink {
  readonly href?: string;
  readonly rel?: string;
}

function alternate(links: readonly AtomLink[] = []): string | undefined {
  return links.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
}

function permalink(guid: { value?: string; isPermaLink?: boolean } | undefined): string | undefined {
  return guid?.isPermaLink !== false && /^https?:\/\//i.test(guid?.value ?? '') ? guid?.value : undefined;
}

function present(links: readonly (string | null | undefined)[] = []): string[] {
  return links.flatMap((link) => (link?.trim() ? [link.trim()] : []));
}
