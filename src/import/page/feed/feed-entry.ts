/** What a feed or sitemap says about one article. */
export interface FeedEntry {
  /** Absolute http(s) link. */
  readonly link: string;
  /** Sections, topics and tags, as written. */
  readonly categories: readonly string[];
  /** ISO time in UTC, where one is given that can be understood; a sitemap may give the last change only. */
  readonly published?: string;
}

/** What was read of a feed or sitemap. */
export interface FeedReading {
  /** In its order. Entries without a usable link are left out. */
  readonly entries: readonly FeedEntry[];
  /** Whether it breaks off; the entries before that are whole. */
  readonly cut: boolean;
}

/** A date of RFC 822 or ISO 8601 as ISO time; one without a time zone is taken for UTC. */
export function isoTime(written: string | undefined): string | undefined {
  const date = written?.trim() ?? '';
  const iso = /^\d{4}-\d{2}-\d{2}(?:[t ]|$)/i.test(date);
  if (!iso && !/^(?:[a-z]{3,9},?\s+)?\d{1,2}\s+[a-z]{3,9}\s+\d{2,4}\b/i.test(date)) return undefined;
  const zoned = !date.includes(':') || /(?:[a-z]|[+-]\d{2}:?\d{2})$/i.test(date);
  const time = new Date(zoned ? date : `${date}${iso ? 'Z' : ' GMT'}`);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
