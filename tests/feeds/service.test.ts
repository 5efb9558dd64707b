import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import pino from 'pino';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FeedsReport } from '../../src/contract/feeds.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { feedDisk } from '../../src/feeds/files/feed-disk.ts';
import { prepareFeeds } from '../../src/feeds/follow-feeds.ts';
import { DEFAULT_FETCH_LIMITS } from '../../src/import/fetch/limits.ts';
import { createDocumentReader } from '../../src/import/page/document-reader.ts';
import { Clock } from '../support/discord/clock.ts';
import { gate } from '../support/gate.ts';
import { seedsFolder } from '../support/seeds.ts';
import { type FeedsYaml, HOUR } from './support/follow.ts';
import { story } from './support/news.ts';
import { townWith } from './support/town.ts';

const reader = createDocumentReader(8_000);
const silent = pino({ level: 'silent' });

const yamlText = ({ sites, ...rest }: FeedsYaml) =>
  JSON.stringify({ ...rest, 'allow-private': sites.map(({ host }) => host) });

/** Feeds of a file that are followed, each look at what is due being asked for by the test. */
async function serviceOver(yaml: string, folders?: { seeds: string; data: string; clock: Clock }) {
  const places = folders ?? { seeds: await seedsFolder({}), data: await seedsFolder({}), clock: new Clock() };
  const file = path.join(await seedsFolder({ 'feeds.yaml': yaml }), 'feeds.yaml');
  let next = gate();
  const ticks = async (signal: AbortSignal) => {
    const stopped = new Promise((_, reject) => signal.addEventListener('abort', reject));
    await Promise.race([next.opened, stopped]);
    next = gate();
  };
  const { seeds, data, clock } = places;
  const disk = feedDisk({ seedsDir: seeds, dataDir: data, maxArticleBytes: 1_048_576 });
  const time = { now: () => clock.now(), random: () => 0 };
  const options = { disk, limits: DEFAULT_FETCH_LIMITS, log: silent, reader, ...time };
  const feeds = await prepareFeeds(file, options, ticks);
  const empty = await readCorpus(await seedsFolder({}));
  const kept = {
    outcome: 'kept',
    reason: 'empty',
    detail: '',
    problems: [],
    corpus: empty,
    elapsedMs: 0,
  } as const;
  let rounds = gate();
  let reloads = 0;
  const product = {
    corpus: () => empty,
    reload: async () => {
      reloads++;
      return kept;
    },
    writing: () => () => {
      rounds.open();
      rounds = gate();
    },
  };
  onTestFinished(() => feeds.close());
  return {
    ...feeds,
    seeds,
    data,
    clock,
    file,
    tick: () => next.open(),
    begin: () => feeds.start(product),
    /** How often the articles were to be read again. */
    reloads: () => reloads,
    /** Resolves at the end of the round that ends next. */
    nextRound: () => rounds.opened,
    urls: async () => (await readCorpus(seeds)).articles.map(({ url }) => new URL(url).pathname).sort(),
  };
}

const statusesOf = (report: FeedsReport) => (report.state === 'here' ? report.feeds : []);

describe('the file of feeds', () => {
  it('that is broken stops the start with what is wrong', async () => {
    await expect(serviceOver('feeds:\n  - address: x\n')).rejects.toMatchObject({
      identifier: 'configuration',
      message: expect.stringMatching(/feeds\.yaml:2: feeds\[1\]\.address is not a setting/),
    });
  });

  it('is read again when asked; while it is broken, what it said before holds, and that is told', async () => {
    const town = await townWith('a');
    const service = await serviceOver(yamlText(town.yaml()));
    let round = service.nextRound();
    await service.begin();
    await round;
    await writeFile(service.file, 'feeds: [');
    expect(await service.service.reread()).toContain('cannot be used');
    expect(service.service.report()).toMatchObject({ fault: expect.stringContaining('feeds.yaml:1: ') });
    expect(statusesOf(service.service.report()).map(({ url }) => url)).toEqual([town.link('feed')]);
    const other = await townWith('b');
    const feeds = [...town.yaml().feeds, ...other.yaml().feeds];
    await writeFile(service.file, yamlText({ sites: [town.site, other.site], feeds }));
    expect(await service.service.reread()).toBeUndefined();
    expect(service.service.report()).toMatchObject({ fault: undefined });
    round = service.nextRound();
    service.tick();
    await round;
    expect(await service.urls()).toEqual(['/a', '/b']);
  });
});

describe('two processes over one data folder', () => {
  it('never follow side by side; the second takes over when the first ends', async () => {
    const town = await townWith('a');
    const first = await serviceOver(yamlText(town.yaml()));
    const round = first.nextRound();
    await first.begin();
    await round;
    const second = await serviceOver(yamlText(town.yaml()), first);
    await second.begin();
    expect(second.service.report()).toEqual({ state: 'elsewhere' });
    expect(await second.service.decide('approve', 'all')).toEqual({ outcome: 'elsewhere' });
    expect(second.service.heldNames()).toEqual([]);
    await first.close();
    expect(second.reloads()).toBe(0);
    town.names.unshift('b');
    first.clock.advance(HOUR);
    const taken = second.nextRound();
    second.tick();
    await taken;
    expect(statusesOf(second.service.report())).toMatchObject([{ kept: 2 }]);
    expect(await second.urls()).toEqual(['/a', '/b']);
    // What the first has brought is not among the articles of the second until they are read again.
    expect(second.reloads()).toBe(1);
  });
});

describe('following', () => {
  it('is not held up by a feed that takes long', async () => {
    const [slow, quick] = [await townWith('s'), await townWith('a')];
    const [asked, answer] = [gate(), gate()];
    slow.site.routes['/s'] = async (_, response) => {
      asked.open();
      await answer.opened;
      response.writeHead(200, { 'content-type': 'text/html' }).end(story('s'));
    };
    const feeds = [...slow.yaml().feeds, ...quick.yaml().feeds];
    const service = await serviceOver(yamlText({ sites: [slow.site, quick.site], feeds }));
    const first = service.nextRound();
    await service.begin();
    await Promise.all([asked.opened, first]);
    quick.names.unshift('b');
    service.clock.advance(HOUR);
    const second = service.nextRound();
    service.tick();
    await second;
    expect(await service.urls()).toEqual(['/a', '/b']);
    const last = service.nextRound();
    answer.open();
    await last;
    expect(await service.urls()).toEqual(['/a', '/b', '/s']);
  });

  it('that is stopped in the middle ends at once, blames nobody, and goes on at the next start', async () => {
    const town = await townWith('a', 'b', 'c');
    const asked = gate();
    const whole = town.site.routes['/b']!;
    town.site.routes['/b'] = () => asked.open();
    const service = await serviceOver(yamlText(town.yaml()));
    await service.begin();
    await asked.opened;
    await service.close();
    expect(await service.urls()).toEqual(['/a']);
    town.site.routes['/b'] = whole;
    const after = await serviceOver(yamlText(town.yaml()), service);
    const round = after.nextRound();
    await after.begin();
    await round;
    expect(await after.urls()).toEqual(['/a', '/b', '/c']);
    const [status] = statusesOf(after.service.report());
    expect(status).toMatchObject({ failing: undefined, failed: 0, waiting: 0, kept: 3 });
    expect(town.served.a).toEqual([200]);
  });
});
