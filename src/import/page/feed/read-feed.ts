import { messageOf } from '../../../errors.ts';
import { ImportFailure } from '../../failure.ts';
import { resolveHttp } from './choose-link.ts';
import type { BaseClues } from './document-base.ts';
import { type FeedEntry, type FeedReading, isoTime } from './feed-entry.ts';
import { readJsonFeed } from './read-json-feed.ts';
import { readXmlFeed } from './read-xml-feed.ts';
import { walkXml, type XmlElement } from './walk-xml.ts';

/** The kinds of documents that name pages. */
export type FeedFormat = 'xml' | 'json' | 'sitemap';

/** A document's first elements are looked for within this many UTF-16 units. */
const LONGEST_PROLOGUE = 20_000;
/** The first element of an XML document, after declaration, comments and document type. */
const ROOT =
  /^\s*(?:<\?[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!doctype[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<([a-z][\w:.-]*)/i;
const FORMATS: ReadonlyMap<string, FeedFormat> = new Map([
  ['rss', 'xml'],
  ['feed', 'xml'],
  ['rdf', 'xml'],
  ['urlset', 'sitemap'],
  ['sitemapindex', 'sitemap'],
]);

/** The name of a document's first element, in lower case; undefined when it does not begin with one. */
export function rootOf(text: string): string | undefined {
  return ROOT.exec(text.slice(0, LONGEST_PROLOGUE))?.[1]?.toLowerCase();
}

/**
 * What kind of feed or sitemap a text is, by its content; undefined for any other document.
 * @param isJson whether its type or name says that it is JSON
 */
export function feedFormat(text: string, isJson: boolean): FeedFormat | undefined {
  const head = text.slice(0, LONGEST_PROLOGUE);
  // Complaints of the program that made it may stand before its declaration.
  const declaration = head.indexOf('<?xml');
  const roots = [rootOf(head), ...(declaration > 0 ? [rootOf(head.slice(declaration))] : [])];
  for (const root of roots) {
    const format = FORMATS.get(root?.replace(/^.*:/, '') ?? '');
    if (format) return format;
  }
  const isFeed = isJson || /"version"\s*:\s*"https?:\/\/jsonfeed\.org\//i.test(head);
  return isFeed && text.trimStart().startsWith('{') ? 'json' : undefined;
}

/**
 * Reads the pages that a feed names, or the pages or further sitemaps that a sitemap names.
 * @throws ImportFailure `broken-feed`
 */
export function readFeed(text: string, format: FeedFormat, clues: BaseClues): FeedReading {
  if (format === 'xml') return readXmlFeed(text, clues);
  if (format === 'sitemap') return readSitemap(text, clues);
  try {
    return readJsonFeed(text, clues);
  } catch (error) {
    throw new ImportFailure('broken-feed', { cause: messageOf(error) });
  }
}

function readSitemap(xml: string, { fetched }: BaseClues): FeedReading {
  const pages = new Map<XmlElement, { link?: string; published?: string }>();
  const { cut } = walkXml(xml, {
    close: ({ name, family, parent, text, bases }) => {
      // A news sitemap has its date one level further down.
      const element = [parent, parent?.parent].find(
        (each) => each?.name === 'url' || each?.name === 'sitemap',
      );
      if (!element) return;
      const page = pages.get(element) ?? {};
      pages.set(element, page);
      if (name === 'loc' && family === 'own' && parent === element)
        page.link = resolveHttp(text.trim(), bases, fetched);
      else if (name === 'publication_date') page.published = isoTime(text);
      else if (name === 'lastmod') page.published ??= isoTime(text);
    },
  });
  const entries = [...pages.values()].flatMap(({ link, published }): FeedEntry[] =>
    link === undefined ? [] : [{ link, categories: [], published }],
  );
  return { entries, cut };
}
