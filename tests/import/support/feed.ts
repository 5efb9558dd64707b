import { decodeBytes } from '../../../src/import/decode.ts';
import { type RawDocument, readDocument } from '../../../src/import/page/read-document.ts';

/** Where the feeds of these tests are fetched, unless they are files. */
export const FETCHED = 'https://marrowby-post.example/feeds/news.xml';

/** Reads a feed as an import does, from its bytes or text. */
export function readFeedDocument(
  feed: string | Uint8Array,
  { contentType, ...about }: Partial<RawDocument> & { contentType?: string } = { fetched: FETCHED },
) {
  const { text } = decodeBytes(typeof feed === 'string' ? new TextEncoder().encode(feed) : feed, contentType);
  const read = readDocument({ text, type: '', name: 'feed', ...about });
  if (read.kind !== 'links') throw new Error(`it was taken for an article: ${read.article.paragraphs}`);
  return read;
}

/** The links that a feed names. */
export function linksIn(...[feed, about]: Parameters<typeof readFeedDocument>): string[] {
  return readFeedDocument(feed, about).entries.map(({ link }) => link);
}

/** An RSS feed around items. */
export function rss(items: string, attributes = '', channel = ''): string {
  return `<?xml version="1.0"?>\n<rss version="2.0" ${attributes}><channel><title>Post</title>${channel}${items}</channel></rss>`;
}

/** An Atom feed around entries. */
export function atom(entries: string, attributes = '', head = ''): string {
  return `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Post</title>${head}${entries}</feed>`;
}
