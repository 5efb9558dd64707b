import { beforeEach, expect, it } from 'vitest';
import { message } from '../../../../src/reply/messages.ts';
import type { Cluster } from '../../../support/opensearch/cluster.ts';
import { describeWithOwnCluster } from '../../../support/opensearch/describe.ts';
import { pagesOf } from '../../../support/web/pages.ts';
import { appOn, leadIn } from '../support.ts';
import { answersOf, type Library, libraryOf } from './library.ts';
import { type Asked, Questioning } from './questioning.ts';
import { managerOf, placeIn, spreadOver } from './spread.ts';

const LONG = { timeout: 240_000 };
const LANGUAGES = ['ar', 'vi', 'en'] as const;
const QUESTIONS = {
  ar: 'كم عدد الأحياء والبلديات؟',
  vi: 'Có bao nhiêu phường và xã?',
  en: 'How many wards and communes are there?',
} as const;
const NODES = [0, 1, 2];
const PEOPLE = 3;
/** Questions by which a calm cluster is known. */
const CALM = 30;
/** A question is not given up before it was tried for so long, in milliseconds: see `QUESTION` and `BETWEEN_TRIES`. */
const SHORTEST_TRYING = 1_000;
const WITHOUT_ONE = { nodes: 2, status: 'yellow' } as const;

describeWithOwnCluster('questions while nodes fail', {}, (cluster) => {
  let library: Library | undefined;
  let version = '';
  beforeEach(() => cluster().mend(), LONG.timeout);

  /** Over a folder that is not there: nothing can be indexed again. */
  const asking = async () => {
    const place = placeIn(cluster(), 'dalil');
    if (!library) {
      library = await libraryOf(120);
      version = await spreadOver(place, library.seeds);
      await cluster().mend();
    }
    return { ...(await appOn(place, 'tests/not-there')), answers: library.answers };
  };

  it('are answered as ever while each node in turn is killed and comes back', LONG, async () => {
    const { app, answers } = await asking();
    const people = new Questioning(app, answers, PEOPLE);
    // The manager manages until it is killed, so that one of these is the manager's end.
    for (const at of NODES) await outlast(() => cluster().kill(at), people, cluster());
    await endRightly(people, 'killed');
  });

  it('are answered as ever while the manager is paused, and when it goes on', LONG, async () => {
    const { app, answers } = await asking();
    const people = new Questioning(app, answers, PEOPLE);
    const manager = await managerOf(cluster());
    await outlast(async () => cluster().pause(manager), people, cluster());
    await endRightly(people, 'paused');
  });

  it('are told so when all nodes are gone, and answered by itself when they are back', LONG, async () => {
    const { app, answers, logged, lines } = await asking();
    const pages = pagesOf(app, { mode: 'public' });
    const [question = ''] = answers.keys();
    const statuses = async () => [
      (await pages.post('/api/ask', { question })).status,
      (await pages.get(`/?q=${encodeURIComponent(question)}`)).status,
      (await pages.get('/ready')).status,
    ];
    expect(await answersOf(app, answers)).toEqual(answers);
    await Promise.all(NODES.map((at) => cluster().kill(at)));
    for (const language of LANGUAGES) {
      const reply = await app.ask(QUESTIONS[language], { language, isAdministrator: false });
      expect(leadIn(reply)).toBe(message(language, 'unavailable'));
    }
    expect(app.services.ready()).toEqual({ ready: false, reason: 'opensearch-unreachable' });
    expect(await statuses()).toEqual([503, 503, 503]);

    await cluster().mend();
    await expect.poll(() => app.services.ready(), { timeout: 60_000 }).toEqual({ ready: true });
    expect(await answersOf(app, answers)).toEqual(answers);
    expect(await statuses()).toEqual([200, 200, 200]);
    expect(logged('the cluster cannot be searched')).toBe(1);
    expect(logged('the cluster can be searched again')).toBe(1);
    expect(lines.join('')).not.toMatch(/built again|command failed/);
    expect(await versionsIn(cluster())).toEqual([`dalil-articles-${version}`]);
  });
});

/** Lets a node fail while people ask, and come back: nobody notices but some of those who ask before the other nodes have. */
async function outlast(fail: () => Promise<void>, people: Questioning, cluster: Cluster): Promise<void> {
  const start = performance.now();
  await fail();
  await cluster.settle(WITHOUT_ONE);
  const end = performance.now();
  // Each of them was tried again and again: there are not more than had the time for it.
  const told = people.during(start, end).filter(({ unavailable }) => unavailable !== undefined);
  expect(told.length).toBeLessThanOrEqual(PEOPLE * (1 + (end - start) / SHORTEST_TRYING));
  expect(await people.calmly(CALM)).toSatisfy(allAnswered);
  await cluster.mend();
  expect(await people.calmly(CALM)).toSatisfy(allAnswered);
}

function allAnswered(asked: readonly Asked[]): boolean {
  return asked.every(({ unavailable, wrong }) => unavailable === undefined && wrong === undefined);
}

/** Ends the questions: nobody was told anything that the embedded engine would not have told. */
async function endRightly(people: Questioning, how: string): Promise<void> {
  await people.end();
  const { asked } = people;
  const told = asked.filter(({ unavailable }) => unavailable !== undefined);
  console.info(`${how}: of ${asked.length} questions ${told.length} were told that nothing can be searched`);
  expect(asked.filter(({ wrong }) => wrong !== undefined)).toEqual([]);
}

async function versionsIn(cluster: Cluster): Promise<string[]> {
  const indices = await cluster.ask<{ index: string }[]>('GET', '/_cat/indices/dalil-articles-*?format=json');
  return indices.map(({ index }) => index);
}
