import { LIMITS } from '../limits.ts';
import type { FollowedFeed } from '../settings/schema.ts';
import { articlesToCheck, checkArticle } from './check-article.ts';
import { lookAtFeed } from './look-at-feed.ts';
import { forgetUnlisted, hasRemovals, keepToLimit, removeWithdrawn } from './removal.ts';
import type { RoundState } from './settle.ts';
import { pagesToTake, takeArticle } from './take-article.ts';
import { noCounts, type RoundCounts, type RoundTools } from './tools.ts';

/**
 * Looks at one feed, takes its new pages, looks at known ones again and removes what is to go, within limits of number and
 * time; what is left is done in the next round.
 * @throws when it is stopped in the middle, or the disk fails
 */
export async function runRound(feed: FollowedFeed, tools: RoundTools): Promise<RoundCounts> {
  const counts = noCounts();
  const look = await lookAtFeed(feed, tools);
  if (look === 'host-trouble') return counts;
  await lookAtPages(feed, counts, tools);
  await forgetUnlisted(feed, tools);
  await comeBackSoon(feed, tools);
  const waiting = pagesToTake(feed, tools).length;
  tools.log.info({ feed: feed.url, look, ...counts, waiting }, 'a feed was looked at');
  return counts;
}

/** The articles' folder is read only where there is something to do. */
async function lookAtPages(feed: FollowedFeed, counts: RoundCounts, tools: RoundTools): Promise<void> {
  const [fresh, known] = [pagesToTake(feed, tools), articlesToCheck(feed, tools)];
  if (fresh.length + known.length === 0 && !hasRemovals(feed, tools)) return;
  const state: RoundState = { folder: await tools.openSeeds(), counts };
  const end = tools.now() + LIMITS.longestRound;
  for (const record of fresh) if (tools.now() < end) await takeArticle(record, feed, state, tools);
  for (const record of known) if (tools.now() < end) await checkArticle(record, feed, state, tools);
  await removeWithdrawn(feed, state, tools);
  await keepToLimit(feed, state, tools);
}

/** Where pages are left to fetch, the next round need not wait for the feed's own time. */
async function comeBackSoon(feed: FollowedFeed, tools: RoundTools): Promise<void> {
  const record = tools.store.feed(feed.url);
  const soon = tools.now() + LIMITS.soonestRound;
  if (!record || record.nextAt <= soon || pagesToTake(feed, tools).length === 0) return;
  await tools.store.write({ kind: 'feed', record: { ...record, nextAt: soon } });
}
