import type { IncomingMessage, ServerResponse } from 'node:http';
import { page } from '../../import/support/page.ts';
import type { Route } from '../../import/support/site.ts';

/** An article of a town that does not exist; each is a different text, long enough to stand by itself. */
export function story(name: string, more: readonly string[] = []): string {
  const words = Array.from({ length: 6 }, (_, n) => `${name}${n}`);
  const body = [
    `The council of ${words[0]} voted on the ${words[1]} plan on Tuesday, after ${words[2]} had been argued over for years.`,
    `Mayor ${words[3]} Tarrant said that the households of ${words[4]} had asked for it, and that the ${words[5]} work begins in May.`,
    `Nobody in ${words[1]} knows yet what ${words[0]} will cost the ${words[4]} guild, whose ${words[2]} accounts are not public.`,
    ...more,
  ];
  return page({ heading: `News of ${name}`, paragraphs: body });
}

/** A page with an entity tag, which answers conditional requests; `served` notes the status of each response. */
export function tagged(body: () => string, served: number[] = [], type = 'text/html'): Route {
  return (request: IncomingMessage, response: ServerResponse) => {
    const text = body();
    const etag = `"${Buffer.from(text).toString('base64url').slice(-40)}-${text.length}"`;
    const status = request.headers['if-none-match'] === etag ? 304 : 200;
    served.push(status);
    response.writeHead(status, { etag, 'content-type': type }).end(status === 304 ? undefined : text);
  };
}

/** An RSS feed that names these links, with categories where they have some. */
export function rss(links: readonly (string | readonly [link: string, category: string])[]): string {
  const items = links.map((entry) => {
    const [link, category] = typeof entry === 'string' ? [entry] : entry;
    return `<item><title>x</title><link>${link}</link>${category ? `<category>${category}</category>` : ''}</item>`;
  });
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>x</link>${items.join('')}</channel></rss>`;
}
