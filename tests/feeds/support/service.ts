import type { FeedService, FeedsReport, HeldDecision } from '../../../src/contract/feeds.ts';

const AT = Date.parse('2031-05-06T07:00:00Z');

/** A report on one feed with one of everything. */
export const REPORT: Extract<FeedsReport, { state: 'here' }> = {
  state: 'here',
  feeds: [
    {
      url: 'https://marrowby-post.example/rss/politics.xml',
      lastSuccess: AT,
      nextTry: AT + 3_600_000,
      added: 3,
      changed: 1,
      withdrawn: 1,
      failed: 1,
      kept: 42,
      keep: 500,
      waiting: 7,
      failing: { since: AT + 1_000, failures: 2, reason: 'the server does not answer' },
    },
  ],
  held: [
    {
      id: '1a2b3c4d',
      title: 'Harbour *fair* returns',
      link: 'https://marrowby-post.example/news/fair',
      reasons: [
        'this looks like text around the article, not of it: "Subscribe"',
        'the text has only 90 characters',
      ],
      isUpdate: false,
    },
  ],
  withdrawn: [
    { link: 'https://marrowby-post.example/a', file: 'a.txt', reason: 'the page is not there (status 410)' },
  ],
  removed: [{ link: 'https://marrowby-post.example/b', file: 'b.txt', reason: 'more articles were kept' }],
  failed: [{ link: 'https://marrowby-post.example/c', reason: 'no article text was found on the page' }],
  days: 7,
  folders: { held: 'data/feeds-held', removed: 'data/feeds-removed' },
};

/** Feeds whose state a test makes up; decisions are noted. */
export function feedsThatSay(
  report: FeedsReport,
  decision: HeldDecision = { outcome: 'decided', titles: ['Harbour fair returns'], failures: [] },
  fault?: string,
): FeedService & { readonly decided: string[] } {
  const decided: string[] = [];
  const held = report.state === 'here' ? report.held : [];
  return {
    decided,
    report: () => report,
    heldNames: () => held.map(({ title, id }) => `${title} [${id}]`),
    decide: async (kind, typed) => {
      decided.push(`${kind} ${typed}`);
      return decision;
    },
    reread: async () => fault,
  };
}
