import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { message } from '../../../src/reply/messages.ts';
import { program } from '../../support/chat.ts';
import { describeWithCluster } from '../../support/opensearch/describe.ts';
import { seedsFolder } from '../../support/seeds.ts';
import { type Behaviour, openGateway } from './gateway.ts';
import { appOn, leadIn } from './support.ts';

const article = (text: string) => `${text}\n\nSource: https://x.example/some-page\n`;
/** What suggestions are made from. */
const ASKED_ABOUT = 'The town has 40 wards and communes. It has 9 bridges.';
const QUESTION = 'When does the library open?';
const anybody = { language: 'en', isAdministrator: false } as const;
const administrator = { language: 'en', isAdministrator: true } as const;
const UNAVAILABLE = message('en', 'unavailable');
const TIMEOUT = { timeout: 150_000 };
const FAILURES: readonly Behaviour[] = ['breaks', 'silent', 401, 503];

describeWithCluster('a cluster that is lost and comes back', ({ urls, prefix }) => {
  let count = 0;
  const behind = async (behaviour: Behaviour) => {
    const gateway = await openGateway(behaviour, urls[0]);
    const seeds = await seedsFolder({ 'a.txt': article(`The library opens at nine. ${ASKED_ABOUT}`) });
    return { gateway, seeds, place: { url: gateway.url, index: `${prefix}lost-${++count}` } };
  };

  it.each(FAILURES)(
    'says so while it %s, once in the log, and answers again by itself',
    TIMEOUT,
    async (how) => {
      const { gateway, seeds, place } = await behind('passes');
      const { app, lines, logged } = await appOn(place, seeds);
      expect((await app.ask(QUESTION, anybody)).status).not.toBe('failed');
      gateway.behaves(how);
      const replies = await Promise.all(Array.from({ length: 5 }, () => app.ask(QUESTION, anybody)));
      expect(replies.map(leadIn)).toEqual(Array(5).fill(UNAVAILABLE));
      expect(app.services.ready().ready).toBe(false);
      expect(await app.services.examples('en')).toEqual([]);
      // What is held here is still told.
      expect(leadIn(await app.dispatch('articles', {}, anybody))).toBe(
        message('en', 'articles', { count: 1 }),
      );
      expect(app.services.corpus().articles).toHaveLength(1);
      gateway.behaves('passes');
      await expect.poll(() => app.services.ready().ready, { timeout: 20_000 }).toBe(true);
      expect((await app.ask(QUESTION, anybody)).status).not.toBe('failed');
      await expect.poll(() => app.services.examples('en'), { timeout: 40_000 }).not.toEqual([]);
      expect(logged('the cluster cannot be searched')).toBe(1);
      expect(logged('the cluster can be searched again')).toBe(1);
      expect(lines.join('')).not.toContain('command failed');
    },
  );

  it('costs a program that answers many questions only those asked meanwhile', TIMEOUT, async () => {
    const { gateway, seeds, place } = await behind('passes');
    const asking = program('src/bin/ask.ts', ['--jsonl'], {
      RETRIEVER: 'opensearch',
      OPENSEARCH_URL: place.url,
      OPENSEARCH_INDEX: place.index,
      SEEDS_DIR: seeds,
    });
    const ask = (id: string) => {
      asking.type(JSON.stringify({ id, question: QUESTION }));
      return asking.wrote(`"id":"${id}"`);
    };
    await ask('before');
    gateway.behaves('breaks');
    await ask('meanwhile');
    gateway.behaves('passes');
    const lines = (await ask('after')).trim().split('\n');
    const [before, meanwhile, after] = lines.map((line) => JSON.parse(line));
    expect(meanwhile).toEqual({
      id: 'meanwhile',
      error: expect.stringMatching(/^OpenSearch cannot be reached/),
    });
    expect({ ...after, id: 'before', elapsedMs: 0 }).toEqual({ ...before, elapsedMs: 0 });
    asking.child.stdin?.end();
    expect(await asking.ended).toEqual([1, null]);
  });

  it('is waited for at the start, and then built', TIMEOUT, async () => {
    const { gateway, seeds, place } = await behind('breaks');
    const { app } = await appOn(place, seeds);
    expect(leadIn(await app.ask(QUESTION, anybody))).toBe(UNAVAILABLE);
    gateway.behaves('passes');
    await expect.poll(() => app.services.ready().ready, { timeout: 30_000 }).toBe(true);
    expect((await app.services.answer(QUESTION)).candidates[0]?.article.id).toBe('a');
  });

  it(
    'keeps the articles where a reload cannot be written, says why, and writes it later',
    TIMEOUT,
    async () => {
      const { seeds, place } = await behind('passes');
      const { app, logged } = await appOn(place, seeds);
      const readOnly = (value: boolean | null) =>
        fetch(`${urls[0]}/_cluster/settings`, {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ persistent: { 'cluster.blocks.read_only': value } }),
        });
      onTestFinished(async () => void (await readOnly(null)));
      await readOnly(true);
      await writeFile(path.join(seeds, 'b.txt'), article('The swimming pool opens at noon.'));
      const reply = await app.dispatch('reload', {}, administrator);
      expect(leadIn(reply)).toBe(message('en', 'reload-kept-not-indexed', { total: 1 }));
      expect(JSON.stringify(reply.blocks)).toContain('OpenSearch takes no changes');
      expect((await app.ask(QUESTION, anybody)).status).not.toBe('failed');
      expect(app.services.ready()).toEqual({ ready: true });
      expect(logged('the cluster cannot be searched')).toBe(0);
      await readOnly(null);
      expect(await app.services.reload()).toMatchObject({
        outcome: 'reloaded',
        diff: { added: [{ id: 'b' }] },
      });
    },
  );
});
