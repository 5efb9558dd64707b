import { describe, expect, it } from 'vitest';
import { feeds as command } from '../../../commands/feeds.ts';
import type { HeldDecision } from '../../../src/contract/feeds.ts';
import { feedsReply, heldDecisionReply, noFeedsReply } from '../../../src/reply/views/feeds.ts';
import { REPORT } from '../../feeds/support/service.ts';

const wordsOf = ({ blocks }: { blocks: readonly object[] }) =>
  blocks.map((block) => ('text' in block ? block.text : JSON.stringify(block)));

describe('the report on feeds', () => {
  it('says what waits first, then how each feed is, then what is gone and what failed', () => {
    const reply = feedsReply(REPORT, command, 'en');
    expect(reply.private).toBe(true);
    expect(wordsOf(reply)).toEqual([
      'I follow one feed. One article waits for approval.',
      'Held: not quoted until an administrator approves',
      'Harbour *fair* returns [1a2b3c4d]',
      'https://marrowby-post.example/news/fair',
      'this looks like text around the article, not of it: "Subscribe"; the text has only 90 characters',
      'The texts are in this folder, where they can be read and corrected first:',
      'data/feeds-held',
      'Approve or discard with this command:',
      JSON.stringify({ type: 'command', name: 'feeds', usage: '[approve:…] [discard:…]' }),
      'https://marrowby-post.example/rss/politics.xml',
      'Last read 6 May 2031, 07:00 UTC; next look 6 May 2031, 08:00 UTC.',
      'In the last 7 days: 3 new, 1 changed, 1 withdrawn. Kept now: 42 of 500 at the most. Still to fetch: 7. Not importable: 1.',
      'It has failed 2 times in a row, since 6 May 2031, 07:00 UTC:',
      'the server does not answer',
      'Withdrawn by the publisher; the files are still here',
      'a.txt: the page is not there (status 410)',
      'Removed within the last 7 days',
      'b.txt: more articles were kept',
      'Copies are in this folder:',
      'data/feeds-removed',
      'Pages that cannot be imported',
      'https://marrowby-post.example/c: no article text was found on the page',
    ]);
  });

  it.each([
    ['vi', 'Tôi đang theo dõi 1 nguồn tin. Có 1 bài viết chờ duyệt.', '[duyệt:…] [bỏ:…]'],
    ['ar', 'أتابع مصدر أخبار واحدًا. مقالة واحدة تنتظر الموافقة.', '[موافقة:…] [استبعاد:…]'],
  ] as const)('is written in %s', (language, lead, usage) => {
    const words = wordsOf(feedsReply(REPORT, command, language));
    expect(words[0]).toBe(lead);
    expect(words).toContain(JSON.stringify({ type: 'command', name: 'feeds', usage }));
  });

  it('tells changes that are held from new articles, and that a site is left alone', () => {
    const [held, feed] = [REPORT.held[0]!, REPORT.feeds[0]!];
    const words = wordsOf(
      feedsReply(
        {
          ...REPORT,
          held: [{ ...held, isUpdate: true }],
          feeds: [{ ...feed, pausedUntil: feed.nextTry }],
        },
        command,
        'en',
      ),
    );
    expect(words).toContain('Changes held: the earlier text is quoted until an administrator approves');
    expect(words).not.toContain('Held: not quoted until an administrator approves');
    expect(words).toContain(
      'Its site has failed several times in a row, so I leave it alone until 6 May 2031, 08:00 UTC.',
    );
  });

  it('of many feeds has the whole in a file', () => {
    const feeds = Array.from({ length: 30 }, (_, n) => ({
      ...REPORT.feeds[0]!,
      url: `https://f${n}.example/rss`,
    }));
    const { attachment } = feedsReply({ ...REPORT, feeds }, command, 'en');
    expect(attachment).toMatchObject({
      name: 'feeds.txt',
      text: expect.stringContaining('https://f29.example/rss'),
    });
    expect(attachment!.text).toContain('/feeds [approve:…] [discard:…]\n');
  });

  it('says that the file cannot be used, that another process follows, or how to begin', () => {
    const fault = '"feeds.yaml" cannot be used:\nfeeds.yaml:3: feeds[1].evry is not a setting';
    expect(wordsOf(feedsReply({ ...REPORT, fault }, command, 'en'))).toContain(
      'feeds.yaml:3: feeds[1].evry is not a setting',
    );
    expect(wordsOf(feedsReply({ state: 'elsewhere' }, command, 'en'))).toEqual([
      expect.stringContaining('Another process follows the feeds'),
    ]);
    expect(wordsOf(feedsReply({ state: 'unfollowed' }, command, 'en'))).toEqual([
      expect.stringContaining('the bot does while it runs'),
    ]);
    expect(wordsOf(noFeedsReply('en')).join('\n')).toMatch(/setting FEEDS[\s\S]*FEEDS=feeds\.yaml/);
  });
});

describe('a decision about held articles', () => {
  const told = (made: HeldDecision, kind: 'approve' | 'discard' = 'approve') =>
    wordsOf(heldDecisionReply(kind, made, 'en'));
  const names = ['Fair [1a2b3c4d]', 'Ferry [5e6f7a8b]'];

  it.each<[string, HeldDecision, string[]]>([
    [
      'done',
      { outcome: 'decided', titles: ['Fair'], failures: [] },
      ['Approved, and quoted from now on:', 'Fair'],
    ],
    [
      'done in part',
      {
        outcome: 'decided',
        titles: ['Fair', 'Ferry'],
        failures: [{ title: 'Bridge', reason: 'it was changed by hand' }],
      },
      [
        '2 approved, and quoted from now on:',
        'Fair',
        'Ferry',
        'Not done, and why:',
        'Bridge',
        'it was changed by hand',
      ],
    ],
    [
      'unclear',
      { outcome: 'several', names },
      ['Several held articles are called that. Please name one of them:', ...names],
    ],
    [
      'about nothing',
      { outcome: 'none', names },
      ['No held article is called that.', 'Held: not quoted until an administrator approves', ...names],
    ],
    ['about nothing at all', { outcome: 'none', names: [] }, ['No article waits for approval.']],
    [
      'elsewhere',
      { outcome: 'elsewhere' },
      [expect.stringContaining('Another process') as unknown as string],
    ],
    [
      'left to the bot',
      { outcome: 'unfollowed' },
      [expect.stringContaining('follows no feeds') as unknown as string],
    ],
  ])('%s is told', (_, made, words) => {
    expect(told(made)).toEqual(words);
  });

  it('to discard is told, and that articles could not be read again', () => {
    expect(told({ outcome: 'decided', titles: ['Fair'], failures: [] }, 'discard')[0]).toContain('Discarded');
    const corpus = { articles: [], problems: [], version: 'v' };
    const reload = {
      outcome: 'kept',
      reason: 'unreadable',
      detail: '',
      problems: [],
      corpus,
      elapsedMs: 1,
    } as const;
    expect(told({ outcome: 'decided', titles: ['Fair'], failures: [], reload }).at(-1)).toContain(
      'cannot be read',
    );
  });
});
