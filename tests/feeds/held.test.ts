import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DAY, edit, type Followed, fileWith, follow, HOUR } from './support/follow.ts';
import { story } from './support/news.ts';
import { townWith } from './support/town.ts';

const COOKIES =
  'The mayor said of the new page that we use cookies to improve your experience on our website, and nobody in the council minded.';

/** A feed of a good article and a doubtful one, looked at once. */
async function heldTown(doubtful = story('doubtful', [COOKIES])) {
  const town = await townWith('good', 'doubtful');
  town.pages.doubtful = doubtful;
  const followed = await follow(town.yaml());
  await followed.pass(0);
  return { town, followed };
}

const heldFolder = ({ data }: Followed) => path.join(data, 'feeds-held');
const waiting = (followed: Followed) => readdir(heldFolder(followed)).catch(() => []);

describe('a doubtful article', () => {
  it.each<[string, string, string]>([
    [
      'text around the article',
      story('doubtful', [COOKIES]),
      'this looks like text around the article, not of it: "The mayor said of the new page that we use cookies',
    ],
    [
      'the same text as another',
      story('good').replaceAll('News of good', 'News of doubtful'),
      'nearly the same as that of another article: 127-0-0-1-good-',
    ],
    [
      'a sentence of a page’s length',
      story('doubtful', [`${'The list goes on with one more entry, '.repeat(20)}and ends.`]),
      'a sentence is longer than 600 characters',
    ],
    [
      'a teaser',
      `<html lang="en"><title>News of doubtful</title><h1>News of doubtful</h1><p>The council voted on the plan on Tuesday.</p></html>`,
      'the text has only ',
    ],
  ])('with %s is held, not quoted', async (_, html, reason) => {
    const { followed } = await heldTown(html);
    const { held } = followed.report();
    expect(await followed.titles()).toEqual(['News of good']);
    expect(held).toMatchObject([
      { title: 'News of doubtful', reasons: [expect.stringContaining(reason)], isUpdate: false },
    ]);
    expect(await waiting(followed)).toHaveLength(1);
  });

  it('that is approved is quoted from then on, and followed like any other', async () => {
    const { town, followed } = await heldTown();
    const [name = ''] = followed.follower.heldNames();
    expect(name).toMatch(/^News of doubtful \[[0-9a-f]{8}\]$/);
    const before = followed.reloads();
    expect(await followed.follower.decide('approve', name)).toMatchObject({
      outcome: 'decided',
      titles: ['News of doubtful'],
      failures: [],
      reload: { outcome: 'reloaded' },
    });
    expect(followed.reloads()).toBe(before + 1);
    expect(await followed.titles()).toEqual(['News of doubtful', 'News of good']);
    expect([followed.report().held, await waiting(followed)]).toEqual([[], []]);
    await followed.pass(7 * HOUR);
    expect(town.served.doubtful).toEqual([200, 304]);
    expect(followed.report().held).toEqual([]);
  });

  it('can be corrected before it is approved, and is a person’s own then', async () => {
    const { town, followed } = await heldTown();
    const { file, name } = await fileWith(heldFolder(followed));
    await edit(file, `${COOKIES}\n`, '');
    await followed.follower.decide('approve', 'doubtful');
    const { text } = await fileWith(followed.seeds, 'News of doubtful');
    expect(text).not.toContain('cookies');
    town.pages.doubtful = story('doubtful', ['The plan was given up on Friday after all, the council said.']);
    await followed.pass(7 * HOUR);
    expect(await fileWith(followed.seeds, 'News of doubtful')).toMatchObject({ name, text });
  });

  it('that is discarded is not offered again, unless its text changes', async () => {
    const { town, followed } = await heldTown();
    expect(await followed.follower.decide('discard', 'doubtful')).toMatchObject({
      outcome: 'decided',
      reload: undefined,
    });
    expect(await waiting(followed)).toEqual([]);
    const again = await followed.restart();
    for (let day = 0; day < 20; day++) await again.pass(DAY);
    expect(again.report().held).toEqual([]);
    town.pages.doubtful = story('doubtful', ['The plan was given up on Friday after all, the council said.']);
    await again.pass(30 * DAY);
    expect(again.report().held).toMatchObject([{ reasons: ['it has changed since it was discarded'] }]);
    expect(await again.titles()).toEqual(['News of good']);
  });

  it('that takes the place of a good one is held, and the good one quoted meanwhile', async () => {
    const { town, followed } = await heldTown(story('doubtful'));
    town.pages.doubtful = story('doubtful', [COOKIES]);
    await followed.pass(7 * HOUR);
    expect(followed.report().held).toMatchObject([{ isUpdate: true }]);
    expect((await fileWith(followed.seeds, 'News of doubtful')).text).not.toContain('cookies');
    await followed.follower.decide('discard', 'doubtful');
    await followed.pass(30 * DAY);
    expect(followed.report().held).toEqual([]);
    town.pages.doubtful = story('doubtful', [COOKIES, 'And the plan was given up on Friday after all.']);
    await followed.pass(30 * DAY);
    await followed.follower.decide('approve', 'doubtful');
    expect((await fileWith(followed.seeds, 'News of doubtful')).text).toContain('given up');
  });

  it('whose file was thrown away is fetched again', async () => {
    const { followed } = await heldTown();
    await rm(heldFolder(followed), { recursive: true });
    const after = await followed.restart();
    await after.pass(HOUR);
    expect(after.report().held).toHaveLength(1);
    await rm(heldFolder(after), { recursive: true });
    expect(await after.follower.decide('approve', 'doubtful')).toMatchObject({
      titles: [],
      failures: [{ title: 'News of doubtful', reason: expect.stringContaining('no longer held') }],
    });
  });

  it('waits on while the disk cannot be written, and the reason is told', async () => {
    const town = await townWith('doubtful');
    town.pages.doubtful = story('doubtful', [COOKIES]);
    let isFull = true;
    const full = () =>
      Promise.reject(Object.assign(new Error('ENOSPC: no space left'), { syscall: 'write' }));
    const followed = await follow(town.yaml(), {
      wrap: (disk) => ({
        ...disk,
        openSeeds: (corpus) => ({ ...disk.openSeeds(corpus), ...(isFull ? { saveText: full } : {}) }),
      }),
    });
    await followed.pass(0);
    expect(await followed.follower.decide('approve', 'all')).toMatchObject({
      titles: [],
      failures: [{ title: 'News of doubtful', reason: expect.stringContaining('no space left') }],
    });
    isFull = false;
    const { follower, titles } = await followed.restart();
    expect(await titles()).toEqual([]);
    expect(await follower.decide('approve', 'all')).toMatchObject({ titles: ['News of doubtful'] });
    expect(await titles()).toEqual(['News of doubtful']);
  });

  it('that was spoiled in an editor waits on, and the reason is told', async () => {
    const { followed } = await heldTown();
    const { file, text } = await fileWith(heldFolder(followed));
    await writeFile(file, '---\ntitle: [\n---\nNothing.\n');
    expect(await followed.follower.decide('approve', 'doubtful')).toMatchObject({
      failures: [{ reason: expect.stringContaining('cannot be kept as an article') }],
    });
    await writeFile(file, text);
    await followed.follower.decide('approve', 'doubtful');
    expect(await followed.titles()).toEqual(['News of doubtful', 'News of good']);
  });
});

describe('a text whose language is another than it says', () => {
  it('is held', async () => {
    const { yaml, site } = await townWith('a');
    const body = story('a').replace(/<[^>]*>/g, '\n\n');
    const text = `---\ntitle: News of a\nlanguage: ar\n---\n${body.slice(body.indexOf('The council'))}`;
    site.routes['/a'] = { type: 'text/plain', body: text };
    const followed = await follow(yaml());
    await followed.pass(0);
    expect(followed.report().held).toMatchObject([
      {
        title: 'News of a',
        reasons: expect.arrayContaining([expect.stringContaining('language that is declared: "ar"')]),
      },
    ]);
  });
});

describe('which one is meant', () => {
  async function severalHeld() {
    const town = await townWith('ferry', 'fair', 'school');
    for (const name of town.names) town.pages[name] = story(name, [COOKIES]);
    const followed = await follow(town.yaml());
    await followed.pass(0);
    return followed;
  }
  const decided = async (typed: string) => {
    const followed = await severalHeld();
    const decision = await followed.follower.decide('approve', typed);
    return decision.outcome === 'decided' ? [...decision.titles].sort() : decision;
  };

  it.each([
    ['ferry', ['News of ferry']],
    ['NEWS of sch', ['News of school']],
    ['all', ['News of fair', 'News of ferry', 'News of school']],
    ['Tất cả', ['News of fair', 'News of ferry', 'News of school']],
    ['الكل', ['News of fair', 'News of ferry', 'News of school']],
  ])('by %j is clear', async (typed, titles) => {
    expect(await decided(typed)).toEqual(titles);
  });

  it.each([
    ['news', 'several'],
    ['of f', 'several'],
    ['hospital', 'none'],
    ['0badc0de', 'none'],
    ['', 'none'],
    ['(', 'none'],
  ])('by %j is not, and what there is is told', async (typed, outcome) => {
    const decision = await decided(typed);
    expect(decision).toMatchObject({
      outcome,
      names: expect.arrayContaining([expect.stringMatching(/^News of fe?/)]),
    });
  });

  it('by its digits is clear', async () => {
    const followed = await severalHeld();
    const [{ id, title } = { id: '', title: '' }] = followed.report().held;
    expect(await followed.follower.decide('discard', id)).toMatchObject({ titles: [title] });
    expect(followed.report().held).toHaveLength(2);
  });

  it('is named in no more than Discord takes, however long the title', async () => {
    const town = await townWith('a');
    const heading = `${'Rất dài 📰'.repeat(30)}`;
    town.pages.a = story('a', [COOKIES]).replaceAll('News of a', heading);
    const followed = await follow(town.yaml());
    await followed.pass(0);
    const [name = ''] = followed.follower.heldNames();
    expect(name.length).toBeLessThanOrEqual(100);
    expect(await followed.follower.decide('approve', name)).toMatchObject({
      outcome: 'decided',
      failures: [],
    });
  });
});
