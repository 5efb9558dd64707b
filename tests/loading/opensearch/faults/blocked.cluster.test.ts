import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import type { App } from '../../../../src/app.ts';
import type { Cluster } from '../../../support/opensearch/cluster.ts';
import { describeWithOwnCluster } from '../../../support/opensearch/describe.ts';
import { appOn, leadIn } from '../support.ts';
import { answersOf, embeddedAnswers, libraryOf } from './library.ts';
import { Questioning } from './questioning.ts';
import { placeIn, spreadOver } from './spread.ts';

const LONG = { timeout: 240_000 };
const WHOLE = { nodes: 3, status: 'green' } as const;
const administrator = { language: 'en', isAdministrator: true } as const;
const POOL = 'When does the swimming pool open?';
/** Sizes are of free space: less than this is on every disk. */
const NO_DISK_HAS = '1000000gb';

describeWithOwnCluster(
  'articles that a cluster cannot use',
  { settings: { 'cluster.info.update.interval': '10s' } },
  (cluster) => {
    beforeEach(() => cluster().mend(), LONG.timeout);
    let count = 0;
    const opened = async () => {
      const library = await libraryOf(120);
      const place = placeIn(cluster(), `dalil-${++count}`);
      await spreadOver(place, library.seeds);
      await cluster().mend();
      onTestFinished(async () => {
        await cluster().mend();
        await cluster().ask('DELETE', `/${place.index}-*`);
      }, LONG.timeout);
      const app = await appOn(place, library.seeds);
      expect(await answersOf(app.app, library.answers)).toEqual(library.answers);
      const addPool = () => writeFile(path.join(library.seeds, 'pool.txt'), pool);
      return { ...library, ...app, index: place.index, addPool };
    };

    it('in part are not answered from in part; a reload writes them anew', LONG, async () => {
      const { app, answers, seeds, index, addPool, logged } = await opened();
      await cluster().ask('PUT', `/${index}-articles-*/_settings`, {
        index: { auto_expand_replicas: false, number_of_replicas: 0 },
      });
      await cluster().settle(WHOLE);
      const people = new Questioning(app, answers);
      const at = await holderOf(cluster(), `${index}-articles`);
      await cluster().kill(at);
      await cluster().settle({ nodes: 2, status: 'red' });
      const [told] = await people.calmly(6);
      await people.end();
      expect(told?.unavailable).toBe('opensearch-red');
      expect(people.asked.filter(({ wrong }) => wrong !== undefined)).toEqual([]);
      expect(app.services.ready()).toEqual({ ready: false, reason: 'opensearch-red' });

      await addPool();
      expect(await app.services.reload()).toMatchObject({
        outcome: 'reloaded',
        diff: { added: [{ id: 'pool' }] },
      });
      expect(app.services.ready()).toEqual({ ready: true });
      const questions = [...answers.keys(), POOL];
      const anew = await embeddedAnswers(seeds, questions);
      expect(await answersOf(app, anew)).toEqual(anew);
      expect(logged('the cluster cannot be searched')).toBe(1);
    });

    it('since two of three nodes are gone are waited for, and a reload keeps them', LONG, async () => {
      const { app, answers, addPool, logged } = await opened();
      await cluster().kill(0);
      await cluster().kill(1);
      const people = new Questioning(app, answers);
      await people.calmly(6);
      await people.end();
      expect(people.asked.filter(({ wrong }) => wrong !== undefined)).toEqual([]);
      expect(people.asked.some(({ unavailable }) => unavailable !== undefined)).toBe(true);
      expect(app.services.ready().ready).toBe(false);
      await addPool();
      expect(await reloadOf(app)).toMatch(/^.*could not be built.*OpenSearch (cannot|does not)/s);

      await cluster().mend();
      await expect.poll(() => app.services.ready(), { timeout: 60_000 }).toEqual({ ready: true });
      expect(await answersOf(app, answers)).toEqual(answers);
      // A node that finds itself without the others opens its parts anew, and may be missed once more by that.
      expect(logged('the cluster can be searched again')).toBe(logged('the cluster cannot be searched'));
      expect(await reloadOf(app)).toContain('pool.txt');
    });

    it(
      'since its disks are full are answered from as ever, and a reload says why it keeps them',
      LONG,
      async () => {
        const { app, answers, addPool, index, logged } = await opened();
        onTestFinished(() => fill(cluster(), false), LONG.timeout);
        await fill(cluster(), true);
        await expect.poll(() => isBlocked(cluster(), index), { timeout: 60_000 }).toBe(true);
        await addPool();
        expect(await reloadOf(app)).toMatch(/could not be built.*OpenSearch takes no changes/s);
        expect(await answersOf(app, answers)).toEqual(answers);
        expect(app.services.ready()).toEqual({ ready: true });
        expect(logged('the cluster cannot be searched')).toBe(0);
        await fill(cluster(), false);
        await expect.poll(() => isBlocked(cluster(), index), { timeout: 60_000 }).toBe(false);
        expect(await reloadOf(app)).toContain('pool.txt');
      },
    );
  },
);

const pool = 'The swimming pool opens at noon.\n\nSource: https://x.example/pool\n';

/** What an administrator is told who reloads. */
async function reloadOf(app: App): Promise<string> {
  const reply = await app.dispatch('reload', {}, administrator);
  return `${leadIn(reply)} ${JSON.stringify(reply.blocks)}`;
}

/** The place of a node that holds a part of an index. */
async function holderOf(cluster: Cluster, index: string): Promise<number> {
  const [held] = await cluster.ask<{ node: string }[]>('GET', `/_cat/shards/${index}?format=json`);
  return Number(held!.node.slice(1));
}

/** Lets the nodes believe that their disks are full, or no longer. */
async function fill(cluster: Cluster, isFull: boolean): Promise<void> {
  const size = isFull ? NO_DISK_HAS : null;
  await cluster.ask('PUT', '/_cluster/settings', {
    persistent: {
      'cluster.routing.allocation.disk.threshold_enabled': isFull,
      'cluster.routing.allocation.disk.watermark.low': size,
      'cluster.routing.allocation.disk.watermark.high': size,
      'cluster.routing.allocation.disk.watermark.flood_stage': size,
      // Lifted by the nodes only where they look at the disks.
      ...(!isFull && { 'cluster.blocks.create_index': null }),
    },
  });
  if (!isFull) await cluster.ask('PUT', '/_all/_settings', { 'index.blocks.read_only_allow_delete': null });
}

async function isBlocked(cluster: Cluster, index: string): Promise<boolean> {
  type Answer = Record<string, { settings: { index: { blocks?: object } } }>;
  const answer = await cluster.ask<Answer>('GET', `/${index}-articles/_settings`);
  return Object.values(answer).some(({ settings }) => settings.index.blocks !== undefined);
}
