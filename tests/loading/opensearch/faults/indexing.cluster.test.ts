import { beforeEach, expect, it } from 'vitest';
import { program } from '../../../support/chat.ts';
import type { Cluster } from '../../../support/opensearch/cluster.ts';
import { describeWithOwnCluster } from '../../../support/opensearch/describe.ts';
import { run } from '../../../support/run.ts';
import { seedsFolder } from '../../../support/seeds.ts';
import { openGateway } from '../gateway.ts';
import { appOn } from '../support.ts';
import { answersOf, embeddedAnswers, type Library, libraryOf } from './library.ts';
import { managerOf, placeIn, spreadOver } from './spread.ts';

const LONG = { timeout: 240_000 };
const INDEX = 'src/bin/build-index.ts';
/** Enough for a dozen requests. */
const ARTICLES = 1_000;
/** Ranges are sent again whole where one of a hundred articles is missing: two each, at the edges of the three that were under way. */
const SENT_TWICE = 6 * 100;

describeWithOwnCluster('indexing that is broken into', {}, (cluster) => {
  beforeEach(() => cluster().mend(), LONG.timeout);

  it('is finished where a node is killed in the middle, and nothing is missing', LONG, async () => {
    const library = await libraryOf(ARTICLES);
    const place = placeIn(cluster(), 'killed');
    await beginSpread(place, library.seeds);
    let killed: { readonly at: number; readonly done: number; readonly ended: Promise<void> } | undefined;
    let back: Promise<void> | undefined;
    const manager = await managerOf(cluster());
    const { app } = await appOn(place, library.seeds, {
      answersOthers: false,
      alwaysReads: true,
      onProgress: ({ stage, done, total }) => {
        if (stage !== 'indexing') return;
        if (!killed && done >= total / 3) killed = { at: manager, done, ended: cluster().kill(manager) };
        // What came after was written without it.
        if (done === total) back ??= killed?.ended.then(() => cluster().restart(manager));
      },
    });
    await back;
    expect(killed?.done).toBeLessThan((2 * library.articles) / 3);
    expect(await answersOf(app, library.answers)).toEqual(library.answers);
    await cluster().mend();
    expect(await cluster().ask('GET', '/killed-articles/_count')).toMatchObject({ count: library.articles });
    expect(await answersOf(app, library.answers)).toEqual(library.answers);
  });

  it(
    'is gone on with where its process was killed, and answered from only when it is whole',
    LONG,
    async () => {
      const library = await libraryOf(ARTICLES);
      const place = placeIn(cluster(), 'resumed');
      const old = await seedsFolder({
        'old.txt': 'The library opens at nine.\n\nSource: https://x.example/a\n',
      });
      const before = await embeddedAnswers(old, library.answers.keys());
      await spreadOver(place, old);
      const { app } = await appOn(place, 'tests/not-there');

      const first = await brokenOff(cluster(), place.index, library);
      expect(first.answered).toBeGreaterThanOrEqual(library.articles / 2);
      expect(first.sent).toBeLessThan(library.articles);
      expect(await answersOf(app, before)).toEqual(before);

      const rest = await openGateway('passes', cluster().urls[1]);
      const { status } = await run(INDEX, [], '', environment(rest.url, place.index, library.seeds));
      expect(status).toBe(0);
      expect(rest.documents.sent).toBeGreaterThanOrEqual(library.articles - first.sent);
      expect(rest.documents.sent).toBeLessThanOrEqual(library.articles - first.answered + SENT_TWICE);
      await expect.poll(() => app.services.corpus().articles.length).toBe(library.articles);
      expect(await answersOf(app, library.answers)).toEqual(library.answers);
    },
  );
});

/** Makes the indices of a version, and writes nothing into them. */
async function beginSpread(place: ReturnType<typeof placeIn>, seeds: string): Promise<void> {
  const stopped = AbortSignal.abort(new Error('begun'));
  await expect(spreadOver(place, seeds, stopped)).rejects.toThrow('begun');
}

/** Kills a process that indexes as soon as half of the articles are written. */
async function brokenOff(
  cluster: Cluster,
  index: string,
  { seeds, articles }: Library,
): Promise<{ readonly sent: number; readonly answered: number }> {
  const gateway = await openGateway('passes', cluster.urls[0], (answered) => {
    if (answered >= articles / 2) indexing.child.kill('SIGKILL');
  });
  const indexing = program(INDEX, [], environment(gateway.url, index, seeds));
  expect(await indexing.ended).toEqual([null, 'SIGKILL']);
  return gateway.documents;
}

function environment(url: string, index: string, seeds: string): Record<string, string> {
  return { OPENSEARCH_URL: url, OPENSEARCH_INDEX: index, SEEDS_DIR: seeds };
}
