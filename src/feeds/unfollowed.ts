import type { FeedService } from '../contract/feeds.ts';

/** Feeds that are set up and that this program leaves to the bot: following them here would take them from it. */
export const UNFOLLOWED_FEEDS: FeedService = {
  report: () => ({ state: 'unfollowed' }),
  heldNames: () => [],
  decide: async () => ({ outcome: 'unfollowed' }),
  reread: async () => undefined,
};
