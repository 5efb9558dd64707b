import { urlKey } from '../../corpus/link.ts';
import type { ArticleStore } from '../../import/store/article-store.ts';
import { reasonText } from '../article/failure.ts';
import { LIMITS } from '../limits.ts';
import type { FollowedFeed } from '../settings/schema.ts';
import type { ArticleRecord } from '../state/records.ts';
import type { RoundState } from './settle.ts';
import type { RoundTools } from './tools.ts';

/** Whether anything of a feed may have to be removed. */
export function hasRemovals(feed: FollowedFeed, tools: RoundTools): boolean {
  const kept = keptOf(feed, tools);
  const isGone = ({ gone }: ArticleRecord) => gone?.confirmedAt !== undefined && !gone.elsewhere;
  return kept.length > feed.keep || (tools.settings.withdrawn === 'remove' && kept.some(isGone));
}

/** Removes the articles of a feed whose pages are gone for sure; one that was moved goes once its new page is kept. */
export async function removeWithdrawn(
  feed: FollowedFeed,
  state: RoundState,
  tools: RoundTools,
): Promise<void> {
  const { store, settings } = tools;
  if (settings.withdrawn !== 'remove') return;
  for (const record of keptOf(feed, tools)) {
    const { gone } = record;
    if (gone?.confirmedAt === undefined || gone.elsewhere) continue;
    const target = gone.to === undefined ? undefined : pageAt(gone.to, tools);
    if (gone.to === undefined || target?.status === 'kept') await remove(record, gone.reason, state, tools);
    else if (!target) await store.write({ kind: 'article', record: newPage(gone.to, record, tools) });
  }
}

/** Removes the oldest articles of a feed where there are more than it may keep. */
export async function keepToLimit(feed: FollowedFeed, state: RoundState, tools: RoundTools): Promise<void> {
  const kept = keptOf(feed, tools).filter(({ page }) => page !== undefined && state.folder.fileOf(page));
  let excess = kept.length - feed.keep;
  for (const record of kept.sort((a, b) => a.order - b.order)) {
    if (excess <= 0) return;
    // A person's own file stays, and does not count any more.
    await remove(record, reasonText('keep', { keep: feed.keep }), state, tools);
    excess--;
  }
}

/** Forgets pages that were not kept and that the feed has long ceased to name. */
export async function forgetUnlisted(feed: FollowedFeed, { store, now }: RoundTools): Promise<void> {
  const old = store.articles().filter(({ feed: of, status, held, unlistedAt }) => {
    const isOver = status !== 'kept' && status !== 'held' && status !== 'pending' && !held;
    return of === feed.url && isOver && (unlistedAt ?? Infinity) < now() - LIMITS.forgetUnlisted;
  });
  if (old.length > 0) await store.forget(old.map(({ key }) => key));
}

function keptOf(feed: FollowedFeed, { store }: RoundTools): ArticleRecord[] {
  return store
    .articles()
    .filter(({ feed: of, status, byHand }) => of === feed.url && status === 'kept' && !byHand);
}

function pageAt(link: string, { store }: RoundTools): ArticleRecord | undefined {
  const key = urlKey(link);
  const isAt = ({ pageKey, status }: ArticleRecord) => status === 'kept' && pageKey === key;
  return store.articles().find(isAt) ?? store.article(key);
}

function newPage(link: string, { feed, order }: ArticleRecord, { now }: RoundTools): ArticleRecord {
  const times = { order, firstSeen: now(), checkAt: now() };
  return { key: urlKey(link), link, feed, status: 'pending', failures: 0, ...times };
}

/** The file goes before that is noted: after a crash in between it is found gone, and that is noted then. */
async function remove(
  record: ArticleRecord,
  reason: string,
  { folder, counts }: RoundState,
  tools: RoundTools,
): Promise<void> {
  const { oneByOne, seeds, held, store, now, log } = tools;
  await oneByOne(async () => {
    const file = fileNow(record, folder);
    const outcome = file === undefined ? 'missing' : await seeds.remove(file);
    const note = (changes: Partial<ArticleRecord>) =>
      store.write({ kind: 'article', record: { ...record, ...changes } });
    if (outcome === 'by-hand') return note({ byHand: true });
    const checkAt = now() + LIMITS.longestRetryAfter;
    await note({ status: 'removed', removedAt: now(), reason, held: undefined, checkAt });
    if (record.held) await held.drop(record.held.file);
    if (outcome === 'removed') counts.removed++;
    if (outcome === 'removed') log.info({ feed: record.feed, file, reason }, 'an article was removed');
  });
}

/** An administrator may have renamed or moved the file: it is found by its link. */
function fileNow({ page, file }: ArticleRecord, folder: ArticleStore): string | undefined {
  return (page === undefined ? undefined : folder.fileOf(page)) ?? file;
}
