import type { FeedStatus, FeedsReport, HeldArticle, LostPage } from '../contract/feeds.ts';
import { heldRecords } from './held/approve.ts';
import { heldId } from './held/held-name.ts';
import { LIMITS } from './limits.ts';
import type { RoundTools } from './round/tools.ts';
import { nextLook } from './schedule/backoff.ts';
import type { FollowedFeed } from './settings/schema.ts';
import type { ArticleRecord } from './state/records.ts';

/** A round that this machine broke off, as by a full disk; it is known to this process alone. */
export interface BrokenRound {
  readonly since: number;
  /** In a row. */
  readonly failures: number;
  readonly reason: string;
  readonly nextTry: number;
}

/** All that is counted is counted from what is known of each page, so that no crash can make the figures wrong. */
export function feedsReport(
  tools: Omit<RoundTools, 'fetcher'>,
  broken: ReadonlyMap<string, BrokenRound>,
  fault?: string,
): FeedsReport {
  const { store, settings, held, seeds, now } = tools;
  const since = now() - LIMITS.countedTime;
  const records = store.articles();
  const withdrawn = records.filter(
    ({ status, gone }) => status === 'kept' && gone?.confirmedAt !== undefined,
  );
  const removed = records.filter(({ status, removedAt = 0 }) => status === 'removed' && removedAt >= since);
  const failed = records.filter(({ status, unlistedAt }) => status === 'failed' && unlistedAt === undefined);
  return {
    state: 'here',
    feeds: settings.feeds.map((feed) => statusOf(feed, broken.get(feed.url), records, since, tools)),
    held: heldRecords(tools).map(heldArticle),
    withdrawn: withdrawn.map((record) => lostPage(record, record.gone?.reason)),
    removed: removed.map((record) => lostPage(record, record.reason)),
    failed: failed.map((record) => lostPage(record, record.reason)),
    days: Math.round(LIMITS.countedTime / 86_400_000),
    folders: { held: held.folder, removed: seeds.removedFolder },
    fault,
  };
}

function statusOf(
  feed: FollowedFeed,
  broken: BrokenRound | undefined,
  all: readonly ArticleRecord[],
  since: number,
  { store, hosts, now }: Pick<RoundTools, 'store' | 'hosts' | 'now'>,
): FeedStatus {
  const known = store.feed(feed.url);
  const { lastSuccess, failures = 0, failing } = known ?? {};
  const nextAt = known ? nextLook(known, feed.every, now()) : now();
  const pausedUntil = hosts.pausedUntil(feed.url);
  const records = all.filter((record) => record.feed === feed.url);
  const count = (of: (record: ArticleRecord) => boolean) => records.filter(of).length;
  return {
    url: feed.url,
    lastSuccess,
    nextTry: Math.max(nextAt, broken?.nextTry ?? 0, pausedUntil ?? 0),
    added: count(({ addedAt = 0 }) => addedAt >= since),
    changed: count(({ changedAt = 0 }) => changedAt >= since),
    withdrawn: count(({ gone }) => (gone?.confirmedAt ?? 0) >= since),
    failed: count(({ status, unlistedAt }) => status === 'failed' && unlistedAt === undefined),
    kept: count(({ status }) => status === 'kept'),
    keep: feed.keep,
    waiting: count(({ status }) => status === 'pending'),
    pausedUntil,
    failing: broken ?? (failing && { ...failing, failures }),
  };
}

function heldArticle(record: ArticleRecord): HeldArticle {
  const { held, link, status } = record;
  return {
    id: heldId(record),
    title: held?.title ?? link,
    link,
    reasons: held?.reasons ?? [],
    isUpdate: status === 'kept',
  };
}

function lostPage({ link, file }: ArticleRecord, reason = ''): LostPage {
  return { link, file, reason };
}
