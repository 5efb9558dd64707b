import { z } from 'zod';

const time = z.number();
const validators = z.object({
  url: z.string(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
});

const feedSchema = z.object({
  url: z.string(),
  validators: validators.optional(),
  /** Of the settings that decide which pages are taken: when they change, the feed is read whole again. */
  taken: z.string().optional(),
  nextAt: time,
  lastSuccess: time.optional(),
  /** In a row. */
  failures: z.number(),
  failing: z.object({ since: time, reason: z.string() }).optional(),
});

const hostSchema = z.object({
  host: z.string(),
  /** In a row. */
  failures: z.number(),
  pausedUntil: time.optional(),
});

const goneSchema = z.object({
  since: time,
  reason: z.string(),
  /** Where the page is now, when it was moved. */
  to: z.string().optional(),
  /** Its link leads to another page, perhaps a notice that stands before all pages: that is told, and no more. */
  elsewhere: z.boolean().optional(),
  /** When a second look said the same. */
  confirmedAt: time.optional(),
});

const heldSchema = z.object({
  /** A name alone: what it names is read, written and removed. */
  file: z.string().regex(/^[^/\\\0]+$/),
  at: time,
  title: z.string(),
  /** Digest of the text that is held. */
  digest: z.string(),
  reasons: z.array(z.string()),
  /** An administrator has said yes, and what follows from that may not be finished. */
  approved: z.boolean().optional(),
});

const articleSchema = z.object({
  /** Equal for links that lead to one page. */
  key: z.string(),
  link: z.string(),
  feed: z.string(),
  status: z.enum(['pending', 'kept', 'held', 'discarded', 'failed', 'removed', 'alias']),
  /** Newer ones have a higher one. */
  order: z.number(),
  firstSeen: time,
  /** Since when the feed no longer names it. */
  unlistedAt: time.optional(),
  /** The link under which its article is kept, and that page's own key. */
  page: z.string().optional(),
  pageKey: z.string().optional(),
  title: z.string().optional(),
  file: z.string().optional(),
  digest: z.string().optional(),
  /** Its file is a person's, and left alone. */
  byHand: z.boolean().optional(),
  validators: validators.optional(),
  checkAt: time,
  addedAt: time.optional(),
  changedAt: time.optional(),
  removedAt: time.optional(),
  /** In a row. */
  failures: z.number(),
  /** Why it failed the last time, or was removed. */
  reason: z.string().optional(),
  gone: goneSchema.optional(),
  held: heldSchema.optional(),
  /** Digest of a text that an administrator did not want. */
  refused: z.string().optional(),
});

/** What is known of a feed. */
export type FeedRecord = Readonly<z.infer<typeof feedSchema>>;
/** What is known of a host that failed. */
export type HostRecord = Readonly<z.infer<typeof hostSchema>>;
/** What is known of a page that a feed has named. */
export type ArticleRecord = Readonly<z.infer<typeof articleSchema>>;

/** One thing that is kept, by its kind. */
export type StateEntry =
  | { readonly kind: 'feed'; readonly record: FeedRecord }
  | { readonly kind: 'host'; readonly record: HostRecord }
  | { readonly kind: 'article'; readonly record: ArticleRecord };

/** The key under which an entry is kept on disk. */
export function stateKey({ kind, record }: StateEntry): string {
  switch (kind) {
    case 'feed':
      return `feed:${record.url}`;
    case 'host':
      return `host:${record.host}`;
    case 'article':
      return `article:${record.key}`;
  }
}

/** Reads an entry of the disk; undefined when it cannot be read, or is about something else than its key says. */
export function restoreState(key: string, text: string): StateEntry | undefined {
  try {
    const entry = entryOf(key, JSON.parse(text));
    return stateKey(entry) === key ? entry : undefined;
  } catch {
    return undefined;
  }
}

function entryOf(key: string, value: unknown): StateEntry {
  if (key.startsWith('feed:')) return { kind: 'feed', record: feedSchema.parse(value) };
  if (key.startsWith('host:')) return { kind: 'host', record: hostSchema.parse(value) };
  return { kind: 'article', record: articleSchema.parse(value) };
}
