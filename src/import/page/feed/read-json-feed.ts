import { chooseLink } from './choose-link.ts';
import { type BaseClues, documentBase } from './document-base.ts';
import { type FeedEntry, type FeedReading, isoTime } from './feed-entry.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a JSON Feed, which is an object with a list of items, whatever version it says it is.
 * @throws SyntaxError when it is not that
 */
export function readJsonFeed(json: string, clues: BaseClues): FeedReading {
  const feed: unknown = JSON.parse(json);
  if (!isFields(feed) || !Array.isArray(feed.items)) throw new SyntaxError('it has no list of items');
  const base = documentBase({ ...clues, self: textOf(feed.feed_url), site: textOf(feed.home_page_url) });
  const entries = feed.items.filter(isFields).flatMap((item) => entryOf(item, base));
  return { entries, cut: false };
}

function entryOf(item: Fields, base: string | undefined): FeedEntry[] {
  const links = [
    { kind: 'original', link: textOf(item.url) },
    { kind: 'plain', link: textOf(item.external_url) },
    { kind: 'identifier', link: /^https?:/i.test(textOf(item.id) ?? '') ? textOf(item.id) : undefined },
  ] as const;
  const given = links.flatMap(({ kind, link }) => (link ? [{ kind, link, bases: [] }] : []));
  const link = chooseLink(given, base);
  const categories = Array.isArray(item.tags) ? item.tags.flatMap((tag) => textOf(tag) ?? []) : [];
  return link === undefined ? [] : [{ link, categories, published: isoTime(textOf(item.date_published)) }];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}
