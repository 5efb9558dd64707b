import type { FeedEntry } from './feed/feed-entry.ts';
import { feedFormat, readFeed, rootOf } from './feed/read-feed.ts';
import { type ImportedArticle, readPage } from './read-page.ts';
import { readText } from './read-text.ts';

/** A document as it came. */
export type RawDocument = TextDocument | PdfDocument;

/** A PDF, as its bytes. */
export interface PdfDocument {
  readonly pdf: Uint8Array;
  /** Where it was fetched; undefined for a file. */
  readonly fetched?: string;
}

/** A decoded document and what is known about it from outside. */
export interface TextDocument {
  readonly text: string;
  /** Where it was fetched; undefined for a file. */
  readonly fetched?: string;
  /** The Content-Location header, as sent. */
  readonly contentLocation?: string;
  /** Media type in lower case, '' when unknown. */
  readonly type: string;
  /** File name or path of the link, whose ending decides where the content does not. */
  readonly name: string;
}

/** What a document turned out to be. */
export type ReadDocument =
  | { readonly kind: 'article'; readonly article: ImportedArticle }
  /** Pages, or further feeds and sitemaps; `cut` when the document breaks off after them. */
  | { readonly kind: 'links'; readonly entries: readonly FeedEntry[]; readonly cut: boolean };

const MARKUP_NAME = /\.(?:html?|xhtml|php|aspx?)$/i;
const TEXT_NAME = /\.(?:txt|md|markdown)$/i;

/**
 * Reads a document as what it is: the content decides, because servers and file names often do not know.
 * @throws ImportFailure with a reason for people
 */
export function readDocument(document: TextDocument): ReadDocument {
  const { text, fetched, type, name } = document;
  const format = feedFormat(text, /[/+]json$/.test(type) || /\.json$/i.test(name));
  if (format) return { kind: 'links', ...readFeed(text, format, document) };
  const root = rootOf(text);
  const plain =
    TEXT_NAME.test(name) || (type.startsWith('text/') && type !== 'text/html' && type !== 'text/xml');
  const markup = root !== undefined && (!plain || root === 'html' || root === 'head');
  return {
    kind: 'article',
    article: markup || MARKUP_NAME.test(name) ? readPage(text, fetched) : readText(text, fetched),
  };
}
