import { urlKey } from '../../corpus/link.ts';
import { pauseAfter } from '../../pauses.ts';
import { failureText, isOfMachine, WrongKind } from '../article/failure.ts';
import { LIMITS } from '../limits.ts';
import { FEED_RETRY } from '../schedule/backoff.ts';
import { HostPaused, isHostTrouble } from '../schedule/hosts.ts';
import type { FollowedFeed } from '../settings/schema.ts';
import type { ArticleRecord, FeedRecord, StateEntry } from '../state/records.ts';
import { type LoadedDocument, loadIfChanged } from './load.ts';
import { isInSections } from './sections.ts';
import type { RoundTools } from './tools.ts';

/** `host-trouble`: its host does not answer as it should, so nothing else is asked of it now. */
export type FeedLook = 'read' | 'failed' | 'host-trouble';

/**
 * Looks whether a feed names new pages. They are noted together with the feed's new validators: after a crash none of them is
 * passed over because the feed says that it has not changed.
 */
export async function lookAtFeed(feed: FollowedFeed, tools: RoundTools): Promise<FeedLook> {
  const before = tools.store.feed(feed.url) ?? { url: feed.url, nextAt: 0, failures: 0 };
  const taken = JSON.stringify([feed.sections, feed.keep]);
  try {
    const known = before.taken === taken ? before.validators : undefined;
    const loaded = await loadIfChanged(feed.url, known, tools);
    if (loaded && loaded.read.kind !== 'links') throw new WrongKind('not-a-feed');
    const isCut = loaded?.read.kind === 'links' && loaded.read.cut;
    const now = tools.now();
    const record: FeedRecord = {
      url: feed.url,
      validators: loaded ? (isCut ? undefined : loaded.validators) : before.validators,
      taken,
      nextAt: now + feed.every,
      lastSuccess: now,
      failures: 0,
    };
    // Two feeds may name one page.
    await tools.oneByOne(async () => {
      const entries = loaded ? changesIn(loaded, feed, tools) : [];
      await tools.store.write({ kind: 'feed', record }, ...entries);
    });
    if (before.failing) tools.log.info({ feed: feed.url }, 'a feed can be read again');
    return 'read';
  } catch (error) {
    if (tools.signal.aborted || isOfMachine(error)) throw error;
    if (error instanceof HostPaused) return 'host-trouble';
    await noteFailure(before, error, tools);
    return isHostTrouble(error) ? 'host-trouble' : 'failed';
  }
}

async function noteFailure(before: FeedRecord, error: unknown, tools: RoundTools): Promise<void> {
  const { store, now, random, log } = tools;
  const failures = before.failures + 1;
  const reason = failureText(error);
  const asked = isHostTrouble(error) ? Number(error.values.seconds ?? 0) * 1000 : 0;
  const pause = Math.max(
    pauseAfter(failures, FEED_RETRY, random()),
    Math.min(asked, LIMITS.longestRetryAfter),
  );
  const failing = { since: before.failing?.since ?? now(), reason };
  await store.write({ kind: 'feed', record: { ...before, failures, failing, nextAt: now() + pause } });
  const about = { feed: before.url, failures, reason };
  if (failures === 1) log.warn(about, 'a feed cannot be read');
  else log.debug(about, 'a feed still cannot be read');
}

/** New pages that are to be fetched, and which pages a feed names no longer or again. */
function changesIn({ read }: LoadedDocument, feed: FollowedFeed, tools: RoundTools): StateEntry[] {
  const now = tools.now();
  const { entries, cut } = read.kind === 'links' ? read : { entries: [], cut: true };
  const named = new Map(entries.map((entry) => [urlKey(entry.link), entry] as const));
  const wanted = [...named]
    .filter(([, entry]) => isInSections(entry, feed.sections))
    .map(([key, { link, published }], index) => ({ key, link, order: orderOf(published, now, index) }))
    .sort((a, b) => b.order - a.order)
    .slice(0, feed.keep);
  const fresh = wanted.flatMap(({ key, link, order }): ArticleRecord[] => {
    if (tools.store.article(key)) return [];
    const times = { order, firstSeen: now, checkAt: now };
    return [{ key, link, feed: feed.url, status: 'pending', failures: 0, ...times }];
  });
  // Of a feed that breaks off nobody knows what else it names.
  const known = cut ? [] : tools.store.articles().flatMap((record) => relisted(record, feed, named, tools));
  return [...fresh, ...known].map((record) => ({ kind: 'article', record }));
}

/** By its date; where there is none, it is as new as this look, and newer than what stands below it. */
function orderOf(published: string | undefined, now: number, index: number): number {
  const time = Date.parse(published ?? '');
  return Number.isNaN(time) ? now - index : Math.min(time, now);
}

function relisted(
  record: ArticleRecord,
  feed: FollowedFeed,
  named: ReadonlyMap<string, unknown>,
  { settings, now }: RoundTools,
): ArticleRecord[] {
  const isNamed = named.has(record.key);
  // A page of a feed that is followed no longer, or under another address, is looked after here from now on.
  const isOrphan = record.feed !== feed.url && !settings.feeds.some(({ url }) => url === record.feed);
  if (isOrphan && isNamed) return [{ ...record, feed: feed.url, unlistedAt: undefined }];
  if (record.feed !== feed.url || isNamed === (record.unlistedAt === undefined)) return [];
  return [{ ...record, unlistedAt: isNamed ? undefined : now() }];
}
