import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPrivate } from '../../../support/discord/exchange.ts';
import { useHouse } from '../../../support/discord/house.ts';
import { plain } from '../../../support/discord/known.ts';

const open = useHouse();

describe('/reload', () => {
  const added = '---\ntitle: Park\nurl: https://news.example/park\n---\nThe park closes at dusk.\n';

  test('by the owner reads the articles again and reports privately', async () => {
    const { fake, seeds } = await open();
    await writeFile(join(seeds, 'park.txt'), added);
    await writeFile(join(seeds, 'bad.txt'), 'No link here.\n');
    const shown = await fake.slash('reload', {}, { user: fake.world.people.owner }).shown();
    expect(isPrivate(shown)).toBe(true);
    expect(plain(shown)).toContain('1 added');
    expect(plain(shown)).toContain('park.txt');
    expect(plain(shown)).toContain('bad.txt');
    const answer = await fake.slash('ask', { question: 'When does the park close?' }).shown();
    expect(plain(answer)).toContain('The park closes at dusk.');
  });

  test.each(['components', 'text'] as const)(
    'of many articles has the whole report in a file (%s)',
    async (replyStyle) => {
      const { fake, seeds } = await open({ config: () => ({ replyStyle }) });
      for (let i = 0; i < 40; i++) {
        await writeFile(join(seeds, `park-${i}.txt`), added.replace('/park', `/park-${i}`));
      }
      const shown = await fake.slash('reload', {}, { user: fake.world.people.owner }).shown();
      expect(plain(shown)).toContain('40 added');
      expect(plain(shown)).toContain('in the attached file');
      const sent = fake.requests.all.filter(({ path }) => path.includes('/callback')).at(-1);
      expect(JSON.stringify(sent!.body)).toContain('"attachments":[{"id":"0"');
    },
  );

  test('is for the team where a team owns the application, and for it alone', async () => {
    const { fake } = await open({ team: ['asker'], invited: ['stranger'] });
    const byTeam = await fake.slash('reload', {}, { user: fake.world.people.asker }).shown();
    expect(plain(byTeam)).toContain('Reloaded');
    const byOther = await fake.slash('reload', {}, { user: fake.world.people.stranger }).shown();
    expect(plain(byOther)).toContain('You are not allowed to use this command');
  });

  test('passes to a new owner without a restart', async () => {
    const { fake } = await open();
    fake.world.team = [fake.world.people.stranger];
    const byNew = await fake.slash('reload', {}, { user: fake.world.people.stranger }).shown();
    expect(plain(byNew)).toContain('Reloaded');
    const byOld = await fake.slash('reload', {}, { user: fake.world.people.owner }).shown();
    expect(plain(byOld)).toContain('You are not allowed to use this command');
  });

  test('is for the users named in the settings', async () => {
    const { fake } = await open({ config: ({ world }) => ({ adminUserIds: [world.people.stranger.id] }) });
    const shown = await fake.slash('reload', {}, { user: fake.world.people.stranger }).shown();
    expect(plain(shown)).toContain('Reloaded');
  });

  test('works on while Discord does not say who the owner is', async () => {
    const { fake } = await open();
    fake.faults.failNext({ path: /applications\/@me/ }, { kind: 'status', status: 500 }, 4);
    const shown = await fake.slash('reload', {}, { user: fake.world.people.owner }).shown();
    expect(plain(shown)).toContain('Reloaded');
  });
});
