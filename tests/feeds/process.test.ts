import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { chat } from '../support/chat.ts';
import { gate } from '../support/gate.ts';
import { run } from '../support/run.ts';
import { articleText, seedsFolder } from '../support/seeds.ts';
import { story } from './support/news.ts';
import { type Town, townWith } from './support/town.ts';

const START = 'src/bin/start.ts';
const FIRST = articleText({ url: 'https://other.example/first', title: 'First' }, 'The park closes at dusk.');

/** Folders of a bot that follows a town's feed. */
async function homeOf(town: Town) {
  const folder = await seedsFolder({ 'seeds/first.txt': FIRST });
  const { sites, ...yaml } = town.yaml();
  await writeFile(
    path.join(folder, 'feeds.yaml'),
    JSON.stringify({ ...yaml, 'allow-private': sites.map(({ host }) => host) }),
  );
  await mkdir(path.join(folder, 'data'));
  const env = {
    SEEDS_DIR: path.join(folder, 'seeds'),
    DATA_DIR: path.join(folder, 'data'),
    FEEDS: path.join(folder, 'feeds.yaml'),
    LOG_LEVEL: 'info',
  };
  return { folder, env, titles: () => titlesIn(env.SEEDS_DIR) };
}

async function titlesIn(folder: string): Promise<string[]> {
  const { articles, problems } = await readCorpus(folder);
  expect(problems).toEqual([]);
  return articles.map(({ heading }) => heading.text).sort();
}

/** Holds a page of a town back until it is let go. */
function heldBack({ site }: Town, name: string) {
  const [asked, answer] = [gate(), gate()];
  site.routes[`/${name}`] = async (_, response) => {
    asked.open();
    await answer.opened;
    response.writeHead(200, { 'content-type': 'text/html' }).end(story(name));
  };
  return { asked: asked.opened, release: answer.open };
}

describe('a process that follows feeds', { timeout: 60_000 }, () => {
  it('answers from their articles without a restart, and reports on them', async () => {
    const town = await townWith('ferry');
    const { env } = await homeOf(town);
    const { type, wrote } = chat(env);
    await wrote('articles reloaded');
    type('What did Mayor ferry3 Tarrant say?');
    type('/feeds');
    const shown = await wrote('Kept now: 1 of 500');
    expect(shown).toContain('households of ferry4 had asked for it');
    expect(shown).toContain('I follow one feed.');
  });

  it.each(['SIGKILL', 'SIGTERM'] as const)(
    'that gets %s in the middle leaves nothing half done, and the next goes on',
    async (signal) => {
      const town = await townWith('a', 'b', 'c');
      const { env, titles } = await homeOf(town);
      const { asked, release } = heldBack(town, 'b');
      const first = chat(env);
      await asked;
      first.child.kill(signal);
      expect(await first.ended).toEqual(signal === 'SIGTERM' ? [0, null] : [null, 'SIGKILL']);
      expect(await titles()).toEqual(['First', 'News of a']);
      release();
      const { wrote } = chat(env);
      await wrote('articles reloaded');
      expect(await titles()).toEqual(['First', 'News of a', 'News of b', 'News of c']);
      expect(town.served.a).toEqual([200]);
    },
  );

  it('says that another one does, where one does', async () => {
    const town = await townWith('a');
    const { env } = await homeOf(town);
    const { wrote } = chat(env);
    await wrote('articles reloaded');
    const { status, stdout, stderr } = await run(START, [], '/feeds\n', env);
    expect(status).toBe(0);
    expect(stdout).toContain('Another process follows the feeds');
    expect(stderr).toContain('another process follows the feeds');
  });

  it('does not start by a file of feeds that is broken, and says what is wrong with it', async () => {
    const { env, folder } = await homeOf(await townWith());
    await writeFile(path.join(folder, 'feeds.yaml'), 'feeds:\n  - url: nowhere\n    every: 1m\n');
    const { status, stdout, stderr } = await run(START, [], '', env);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(
      /feeds\.yaml:2: feeds\[1\]\.url must be .*\n.*feeds\.yaml:3: feeds\[1\]\.every must be 5m to 30d/,
    );
  });
});
