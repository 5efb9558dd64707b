import { pauseAfter } from '../../pauses.ts';
import { failureText, isOfMachine, WrongKind } from '../article/failure.ts';
import { withFeedMetadata } from '../article/own-metadata.ts';
import { ARTICLE_TRIES, LIMITS, MOST_NEW } from '../limits.ts';
import { isTime, nextCheck } from '../schedule/backoff.ts';
import { HostPaused, isHostTrouble } from '../schedule/hosts.ts';
import type { FollowedFeed } from '../settings/schema.ts';
import type { ArticleRecord } from '../state/records.ts';
import { loadIfChanged } from './load.ts';
import { type RoundState, settlePage } from './settle.ts';
import type { RoundTools } from './tools.ts';

const ARTICLE_RETRY = { first: LIMITS.firstArticleRetry, longest: LIMITS.longestCheck };

/** The pages of a feed that should be fetched now, the newest first. */
export function pagesToTake(feed: FollowedFeed, { store, now }: RoundTools): ArticleRecord[] {
  return store
    .articles()
    .filter((record) => record.feed === feed.url && isTime(record.checkAt, now()) && isWanted(record))
    .sort((a, b) => b.order - a.order)
    .slice(0, MOST_NEW);
}

/** New ones; and those that were not taken and may be another time, as long as the feed names them. */
function isWanted({ status, failures, unlistedAt, gone }: ArticleRecord): boolean {
  if (status === 'pending') return true;
  if (unlistedAt !== undefined) return false;
  if (status === 'failed') return failures < ARTICLE_TRIES;
  return status === 'discarded' || (status === 'removed' && gone !== undefined && gone.to === undefined);
}

/** Fetches a page that is not among the articles, and keeps it or holds it; what fails is noted with its reason. */
export async function takeArticle(
  record: ArticleRecord,
  feed: FollowedFeed,
  state: RoundState,
  tools: RoundTools,
): Promise<void> {
  const { store, now, signal, oneByOne } = tools;
  try {
    const known = record.status === 'discarded' ? record.validators : undefined;
    const loaded = await loadIfChanged(record.link, known, tools);
    if (!loaded)
      return await store.write({
        kind: 'article',
        record: { ...record, checkAt: nextCheck(record.firstSeen, now()) },
      });
    if (loaded.read.kind !== 'article') throw new WrongKind('list-of-lists');
    const imported = withFeedMetadata(loaded.read.article, feed);
    const { validators } = loaded;
    await oneByOne(() => settlePage({ record, imported, validators }, state, tools));
  } catch (error) {
    if (signal.aborted || isOfMachine(error)) throw error;
    if (error instanceof HostPaused) return;
    await noteFailure(record, error, state, tools);
  }
}

async function noteFailure(
  record: ArticleRecord,
  error: unknown,
  { counts }: RoundState,
  { store, now, random, log }: RoundTools,
): Promise<void> {
  const failures = record.failures + 1;
  const isTransient = isHostTrouble(error) && failures < ARTICLE_TRIES;
  const status = record.status === 'pending' && !isTransient ? 'failed' : record.status;
  const reason = failureText(error);
  const checkAt = now() + pauseAfter(failures, ARTICLE_RETRY, random());
  await store.write({ kind: 'article', record: { ...record, status, failures, reason, checkAt } });
  if (status === 'failed' && record.status !== 'failed') counts.failed++;
  log.debug({ feed: record.feed, link: record.link, reason }, 'a page was not taken');
}
