import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { message } from '../../../src/reply/messages.ts';
import { describeWithCluster } from '../../support/opensearch/describe.ts';
import { seedsFolder } from '../../support/seeds.ts';
import { type Behaviour, openGateway } from './gateway.ts';
import { appOn, leadIn } from './support.ts';

const article = (text: string) => `${text}\n\nSource: https://x.example/some-page\n`;
const QUESTION = 'When does the library open?';
const anybody = { language: 'en', isAdministrator: false } as const;
const administrator = { language: 'en', isAdministrator: true } as const;
const UNAVAILABLE = message('en', 'unavailable');
const TIMEOUT = { timeout: 60_000 };
const FAILURES: readonly Behaviour[] = ['breaks', 'silent', 401, 503];

describeWithCluster('a cluster that is lost and comes back', ({ urls, prefix }) => {
  let count = 0;
  const behind = async (behaviour: Behaviour) => {
    const gateway = await openGateway(behaviour, urls[0]);
    const seeds = await seedsFolder({ 'a.txt': article('The library opens at nine.') });
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
      // What is held here is still told.
      expect(leadIn(await app.dispatch('articles', {}, anybody))).toBe(
        message('en', 'articles', { count: 1 }),
      );
      expect(app.services.corpus().articles).toHaveLength(1);
      gateway.behaves('passes');
      await expect.poll(() => app.services.ready().ready, { timeout: 20_000 }).toBe(true);
      expect((await app.ask(QUESTION, anybody)).status).not.toBe('failed');
      expect(logged('the cluster cannot be searched')).toBe(1);
      expect(logged('the cluster can be searched again')).toBe(1);
      expect(lines.join('')).not.toContain('command failed');
    },
  );

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
