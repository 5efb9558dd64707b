import { feedLinks, sitemapLinks } from './feed-links.ts';
import { type ImportedArticle, readPage } from './read-page.ts';
import { readText } from './read-text.ts';

/** A decoded document and what is known about it from outside. */
export interface RawDocument {
  readonly text: string;
  /** Where it was fetched; undefined for a file. */
  readonly fetched?: string;
  /** Media type in lower case, '' when unknown. */
  readonly type: string;
  /** File name or path of the link, whose ending decides where the content does not. */
  readonly name: string;
}

/** What a document turned out to be. */
export type ReadDocument =
  | { readonly kind: 'article'; readonly article: ImportedArticle }
  /** Links to pages, or to further feeds and sitemaps, as written. */
  | { readonly kind: 'links'; readonly links: readonly string[] };

/** The first element of an XML document, after declaration, comments and document type. */
const ROOT =
  /^\s*(?:<\?[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!doctype[^>[]*(?:\[[^\]]*\]\s*)?>\s*)*<([a-z][\w:.-]*)/i;
const LONGEST_PROLOGUE = 20_000;
const MARKUP_NAME = /\.(?:html?|xhtml|php|aspx?)$/i;
const TEXT_NAME = /\.(?:txt|md|markdown)$/i;

/**
 * Reads a document as what it is: the content decides, because servers and file names often do not know.
 * @throws ImportFailure with a reason for people
 */
export function readDocument(document: RawDocument): ReadDocument {
  const { text, fetched, type, name } = document;
  const root = ROOT.exec(text.slice(0, LONGEST_PROLOGUE).replace(/^\ufeff/, ''))?.[1]?.toLowerCase();
  if (root === 'urlset' || root === 'sitemapindex') return { kind: 'links', links: sitemapLinks(text) };
  if (root === 'rss' || root === 'feed' || root === 'rdf:rdf')
    return { kind: 'links', links: feedLinks(text) };
  if (isJson(type, name, text)) return { kind: 'links', links: feedLinks(text) };
  const plain =
    TEXT_NAME.test(name) || (type.startsWith('text/') && type !== 'text/html' && type !== 'text/xml');
  const markup = root !== undefined && (!plain || root === 'html' || root === 'head');
  return {
    kind: 'article',
    article: markup || MARKUP_NAME.test(name) ? readPage(text, fetched) : readText(text, fetched),
  };
}

function isJson(type: string, name: string, text: string): boolean {
  return (/[/+]json$/.test(type) || /\.json$/i.test(name)) && text.trimStart().startsWith('{');
}
