import { describe, expect, test } from 'vitest';
import { feedsThatSay, REPORT } from '../../../feeds/support/service.ts';
import { isPrivate } from '../../../support/discord/exchange.ts';
import { useHouse } from '../../../support/discord/house.ts';
import { plain } from '../../../support/discord/known.ts';
import { words } from '../../../support/discord/words.ts';

const open = useHouse();
const HELD = 'Harbour *fair* returns [1a2b3c4d]';

describe('/feeds', () => {
  test.each(['components', 'text'] as const)(
    'tells an administrator alone how the feeds are (%s)',
    async (replyStyle) => {
      const { fake } = await open({ feeds: feedsThatSay(REPORT), config: () => ({ replyStyle }) });
      const shown = await fake.slash('feeds', {}, { user: fake.world.people.owner }).shown();
      expect(isPrivate(shown)).toBe(true);
      expect(words(shown)).toContain('I follow one feed. One article waits for approval.');
      expect(plain(shown)).toContain('Harbour \\*fair\\* returns');
      const other = await fake.slash('feeds', {}, { user: fake.world.people.stranger }).shown();
      expect(plain(other)).toContain('You are not allowed to use this command');
    },
  );

  test('suggests held articles to an administrator alone, and decides about the one that is chosen', async () => {
    const feeds = feedsThatSay(REPORT);
    const { fake } = await open({ feeds });
    const owner = { user: fake.world.people.owner };
    for (const option of ['approve', 'discard']) {
      const choices = await fake.autocomplete('feeds', option, { [option]: 'fair' }, owner).choices();
      expect(choices).toEqual([{ name: HELD, value: HELD }]);
    }
    const none = await fake.autocomplete(
      'feeds',
      'approve',
      { approve: '' },
      { user: fake.world.people.stranger },
    );
    expect(await none.choices()).toEqual([]);
    const shown = await fake.slash('feeds', { approve: HELD }, owner).shown();
    expect(words(shown)).toContain('Approved, and quoted from now on:');
    await fake.slash('feeds', { discard: 'all' }, owner).shown();
    expect(feeds.decided).toEqual([`approve ${HELD}`, 'discard all']);
  });

  test('says how to begin where no feeds are followed', async () => {
    const { fake } = await open();
    const owner = { user: fake.world.people.owner };
    expect(words(await fake.slash('feeds', {}, owner).shown())).toContain('FEEDS=feeds.yaml');
    expect(await fake.autocomplete('feeds', 'approve', { approve: '' }, owner).choices()).toEqual([]);
  });

  test('has what is wrong with the file of feeds told by /reload too', async () => {
    const fault = '"feeds.yaml" cannot be used:\nfeeds.yaml:3: feeds[1].evry is not a setting';
    const { fake } = await open({ feeds: feedsThatSay(REPORT, undefined, fault) });
    const shown = await fake.slash('reload', {}, { user: fake.world.people.owner }).shown();
    expect(words(shown)).toContain('Reloaded');
    expect(words(shown)).toContain('feeds[1].evry is not a setting');
  });
});
