import { z } from 'zod';
import { metadataSchema } from '../../corpus/metadata.ts';
import { durationMs } from './duration.ts';

const INTERVALS = { shortest: '5m', usual: '1h', longest: '30d' } as const;
const MOST_KEPT = 100_000;

const interval = z
  .string('must be a time such as 30m, 6h or 1d')
  .transform(millisecondsOf)
  .refine((ms) => !Number.isNaN(ms), 'must be a time such as 30m, 6h or 1d')
  .refine(
    (ms) => ms >= millisecondsOf(INTERVALS.shortest) && ms <= millisecondsOf(INTERVALS.longest),
    `must be ${INTERVALS.shortest} to ${INTERVALS.longest}`,
  );

const section = z
  .string('must be a part of a link such as /politics/, or the name of a category')
  .trim()
  .min(1, 'must not be empty');

const keep = z
  .int('must be a whole number')
  .min(1, 'must be 1 at least')
  .max(MOST_KEPT, `must be ${MOST_KEPT} at most`);

const feed = z.strictObject(
  {
    url: metadataSchema.shape.url.unwrap().refine(hasNoPassword, 'must hold no user name or password'),
    every: interval.default(millisecondsOf(INTERVALS.usual)),
    language: metadataSchema.shape.language,
    publisher: metadataSchema.shape.publisher,
    sections: z.array(section, 'must be a list such as [/politics/, Sport]').default([]),
    keep: keep.default(500),
  },
  'must be a feed, such as "url: https://news.example/rss.xml"',
);

const HOST = 'must be a host such as news.intranet or 10.0.0.5:8080';
const privateHost = z
  .string(HOST)
  .regex(/^[^\s/?#@\\]+$/, HOST)
  .refine((host) => URL.canParse(`http://${host}`), HOST)
  // As it stands in links that were parsed.
  .toLowerCase();

/** All of feeds.yaml; what is unknown is an error, so that no misspelled setting is passed over. */
export const feedsSchema = z.strictObject(
  {
    withdrawn: z.enum(['report', 'remove'], 'must be report or remove').default('report'),
    'allow-private': z.array(privateHost, 'must be a list of hosts').default([]),
    feeds: z.array(feed, 'must be a list of feeds, each with its url'),
  },
  'must hold settings, such as "feeds:"',
);

/** No page is fetched with a password, and the link of a feed is kept, logged and shown. */
function hasNoPassword(url: string): boolean {
  if (!URL.canParse(url)) return true; // That is complained of by itself.
  const { username, password } = new URL(url);
  return username === '' && password === '';
}

/** The keys that may stand at a place of feeds.yaml. */
export function keysAt(path: readonly PropertyKey[]): readonly string[] {
  return Object.keys(path.length === 0 ? feedsSchema.shape : feed.shape);
}

/** One feed as it is followed. */
export interface FollowedFeed {
  readonly url: string;
  /** Milliseconds between two looks at it. */
  readonly every: number;
  /** Of pages that do not say theirs. */
  readonly language?: string;
  /** Of pages that do not name theirs. */
  readonly publisher?: string;
  /** Only these are taken: parts of a link's path, or names of categories; all where there are none. */
  readonly sections: readonly string[];
  /** Most articles of it that are kept; the oldest go. */
  readonly keep: number;
}

/** What is followed, and how. */
export interface FeedSettings {
  /** What becomes of an article whose page is gone. */
  readonly withdrawn: 'report' | 'remove';
  /** Hosts (`name` or `name:port`) that may be private or loopback addresses. */
  readonly allowPrivate: readonly string[];
  readonly feeds: readonly FollowedFeed[];
}

/**
 * The private hosts that may be fetched for a feed: those that the settings allow if it is itself on one of them, else none, so
 * that a feed of the public internet cannot have pages of an intranet quoted.
 */
export function privateHostsFor({ url }: FollowedFeed, { allowPrivate }: FeedSettings): readonly string[] {
  const { host, hostname } = new URL(url);
  return allowPrivate.includes(host) || allowPrivate.includes(hostname) ? allowPrivate : [];
}

function millisecondsOf(text: string): number {
  return durationMs(text) ?? Number.NaN;
}
