import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import pLimit from 'p-limit';
import { describe, expect, it } from 'vitest';
import { urlKey } from '../../src/corpus/link.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { seedFilesIn } from '../../src/feeds/files/seed-files.ts';
import { composeArticle } from '../../src/import/store/compose.ts';
import { seedsFolder } from '../support/seeds.ts';
import { crashingDisk } from './support/crash.ts';
import { type Followed, follow, HOUR } from './support/follow.ts';
import { story } from './support/news.ts';
import { type Town, townWith } from './support/town.ts';

const COOKIES =
  'The mayor said of the new page that we use cookies to improve your experience on our website, and nobody in the council minded.';
const LATER = 'The plan was given up on Friday after all, the council said.';

type Step = (followed: Followed, town: Town) => Promise<unknown> | unknown;

const approve =
  (words: string): Step =>
  async ({ follower }) =>
    follower.heldNames().some((name) => name.includes(words)) && (await follower.decide('approve', words));
const discard =
  (words: string): Step =>
  async ({ follower }) =>
    follower.heldNames().some((name) => name.includes(words)) && (await follower.decide('discard', words));
const later: Step = ({ pass }) => pass(7 * HOUR);

/** All that can happen to articles; the articles' names say what becomes of each. */
const STORY: readonly Step[] = [
  (_, { pages }) => {
    for (const name of ['approved', 'discarded', 'waiting']) pages[name] = story(name, [COOKIES]);
  },
  ({ pass }) => pass(0),
  approve('approved'),
  discard('discarded'),
  (_, { pages, site, names }) => {
    pages.changed = story('changed', [LATER]);
    pages.spoiled = story('spoiled', [COOKIES]);
    site.routes['/gone'] = { status: 410, body: '' };
    site.routes['/moved'] = { status: 301, body: '', headers: { location: '/new-place' } };
    site.routes['/new-place'] = story('moved');
    names.unshift('newer');
  },
  later,
  approve('spoiled'),
  later,
  later,
  later,
];

/** What a person sees in the end. */
async function outcomeOf({ seeds, report }: Followed) {
  const { articles, problems } = await readCorpus(seeds);
  const { held, removed, failed, feeds } = report();
  return {
    problems,
    articles: articles
      .map(({ url, text }) => [new URL(url).pathname, text.slice(text.indexOf('\n\n'))])
      .sort(),
    held: held.map(({ title }) => title).sort(),
    removed: removed.map(({ link }) => new URL(link).pathname).sort(),
    failed,
    counts: feeds.map(({ kept, waiting, failing }) => ({ kept, waiting, failing })),
  };
}

/** Goes through the story; after a crash the step that broke off is done again by a new process. */
async function play(crashAfter: number) {
  const town = await townWith(
    'good',
    'approved',
    'discarded',
    'waiting',
    'changed',
    'spoiled',
    'gone',
    'moved',
    'oldest',
  );
  const yaml = town.yaml({ keep: 8 }, { withdrawn: 'remove' });
  const crash = crashingDisk(crashAfter);
  let followed = await follow(yaml, { wrap: crash.wrap });
  let crashed = false;
  for (const [index, step] of STORY.entries()) {
    const isApproved = index >= 2;
    await Promise.resolve(step(followed, town)).catch(() => {});
    await nothingIsQuotedThatIsHeld(followed, isApproved);
    if (!crash.isDead() || crashed) continue;
    crashed = true;
    followed = await followed.restart();
    await nothingIsQuotedThatIsHeld(followed, isApproved);
    await step(followed, town);
  }
  return { outcome: await outcomeOf(followed), writes: crash.writes() };
}

async function nothingIsQuotedThatIsHeld({ seeds }: Followed, isApproved: boolean): Promise<void> {
  const { articles } = await readCorpus(seeds);
  const links = articles.map(({ url }) => urlKey(url));
  expect(new Set(links).size, 'no article twice').toBe(links.length);
  const held = isApproved ? ['discarded', 'waiting'] : ['approved', 'discarded', 'waiting'];
  for (const name of held) expect(links.join()).not.toContain(name);
}

describe('a process that dies in the middle', () => {
  it('at any write loses no article, has none twice, and quotes none that is held', async () => {
    const { outcome, writes } = await play(Infinity);
    expect(outcome.articles.map(([link]) => link)).toEqual(
      ['/approved', '/changed', '/good', '/new-place', '/newer', '/spoiled'].sort(),
    );
    expect(outcome.held).toEqual(['News of waiting']);
    // The first write is that of opening.
    const points = Array.from({ length: writes - 2 }, (_, index) => index + 2);
    expect(points.length).toBeGreaterThan(30);
    const sideBySide = pLimit(4);
    const played = points.map((after) => sideBySide(() => play(after)));
    for (const [index, each] of (await Promise.all(played)).entries())
      expect(each.outcome, `after write ${points[index]} of ${writes}`).toEqual(outcome);
  }, 120_000);

  it('between an approval and the move to the articles has them read again after the move', async () => {
    const town = await townWith('approved');
    town.pages.approved = story('approved', [COOKIES]);
    const followed = await follow(town.yaml(), {
      wrap: (disk) => ({
        ...disk,
        openSeeds: (corpus) => ({
          ...disk.openSeeds(corpus),
          saveText: () => Promise.reject(new Error('the process is dead')),
        }),
      }),
    });
    await followed.pass(0);
    await expect(followed.follower.decide('approve', 'all')).rejects.toThrow('dead');
    const { titles, reloads } = await followed.restart();
    expect(await titles()).toEqual(['News of approved']);
    expect(reloads()).toBe(1);
  });

  it('between keeping a copy of a file and removing it has it removed the next time, with one copy', async () => {
    const metadata = { title: 'A', url: 'https://news.example/a' };
    const text = composeArticle({ metadata, paragraphs: ['The council voted on Tuesday.'] });
    const seeds = await seedsFolder({ 'sub/a.txt': text });
    const removed = path.join(await seedsFolder({}), 'removed');
    await mkdir(path.join(removed, 'sub'), { recursive: true });
    await writeFile(path.join(removed, 'sub', 'a.txt'), text);
    const files = seedFilesIn(seeds, removed);
    expect(await files.remove('sub/a.txt')).toBe('removed');
    expect(await files.remove('sub/a.txt')).toBe('missing');
    expect(await readFile(path.join(removed, 'sub', 'a.txt'), 'utf8')).toBe(text);
    await expect(readFile(path.join(removed, 'sub', 'a-2.txt'))).rejects.toThrow();
  });

  it('has earlier copies of one name kept beside later ones', async () => {
    const metadata = { title: 'A', url: 'https://news.example/a' };
    const removed = await seedsFolder({});
    for (const day of ['Monday', 'Tuesday', 'Monday']) {
      const text = composeArticle({ metadata, paragraphs: [`The council voted on ${day}.`] });
      expect(await seedFilesIn(await seedsFolder({ 'a.txt': text }), removed).remove('a.txt')).toBe(
        'removed',
      );
    }
    const kept = await Promise.all(
      ['a', 'a-2'].map((name) => readFile(path.join(removed, `${name}.txt`), 'utf8')),
    );
    expect(kept.map((text) => /on (\w+)\./.exec(text)?.[1])).toEqual(['Monday', 'Tuesday']);
  });
});
