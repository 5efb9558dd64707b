import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { connectTo } from '../../../src/loading/opensearch/connect.ts';
import { createRetriever } from '../../../src/retrieval/index.ts';
import { asked } from '../../support/asked.ts';
import { describeWithCluster } from '../../support/opensearch/describe.ts';
import { run } from '../../support/run.ts';
import { seedsFolder } from '../../support/seeds.ts';
import { pagesOf } from '../../support/web/pages.ts';
import { appOn } from './support.ts';

const article = (text: string) => `${text}\n\nSource: https://x.example/some-page\n`;
const POOL = 'When does the swimming pool open?';
const TIMEOUT = { timeout: 150_000 };

describeWithCluster('a cluster that processes share', ({ urls, prefix }) => {
  let count = 0;
  const freshPlace = () => ({ url: urls.join(','), index: `${prefix}${++count}` });
  const library = () => seedsFolder({ 'a.txt': article('The library opens at nine.'), 'b.txt': 'No link.' });
  const addPool = (seeds: string) =>
    writeFile(path.join(seeds, 'c.txt'), article('The swimming pool opens at noon.'));

  it('is answered from as the folder itself is, by a process that holds no text', TIMEOUT, async () => {
    const { app } = await appOn(freshPlace(), 'seeds');
    const { articles, version } = await readCorpus('seeds');
    const here = await createRetriever(articles);
    expect(app.services.ready()).toEqual({ ready: true });
    expect(app.services.corpus().version).toBe(version);
    for (const held of app.services.corpus().articles) expect(Object.keys(held)).not.toContain('text');
    const questions = [
      'كم عدد الأحياء والبلديات؟',
      'Ai phát biểu khai mạc hội nghị?',
      'Who opened the conference?',
    ];
    for (const question of questions) {
      const { candidates } = await app.services.answer(question);
      const expected = await here.search(asked(question), { limit: 10 });
      expect(candidates.map(({ sentence }) => sentence)).toEqual(expected.map(({ sentence }) => sentence));
      for (const { article: found } of candidates) expect(found.text).toBe(articles[0]!.text);
    }
    await expect.poll(() => app.services.examples('ar'), { timeout: 60_000 }).not.toEqual([]);
    const pages = pagesOf(app);
    const list = await (await pages.get('/corpus?lang=en')).text();
    const citation = /href="(\/citation[^"]+)"/.exec(list)![1]!.replaceAll('&amp;', '&');
    expect(await (await pages.get(citation)).text()).toContain('<mark');
  });

  it(
    'is opened without a folder by whoever starts later, refusals included; a reload in one reaches all',
    TIMEOUT,
    async () => {
      const place = freshPlace();
      const seeds = await library();
      const one = await appOn(place, seeds);
      const two = await appOn(place, path.join(seeds, 'not-there'));
      expect(two.app.services.corpus().problems).toEqual(one.app.services.corpus().problems);
      expect(two.app.services.corpus().problems.map(({ file }) => file)).toEqual(['b.txt']);

      await addPool(seeds);
      expect(await one.app.services.reload()).toMatchObject({
        outcome: 'reloaded',
        diff: { added: [{ id: 'c' }] },
      });
      const findIn = async ({ app }: typeof two) =>
        (await app.services.answer(POOL)).candidates[0]?.article.id;
      expect(await findIn(one)).toBe('c');
      await expect.poll(() => findIn(two), { timeout: 60_000 }).toBe('c');
      expect(two.logged('articles taken over from the cluster')).toBe(1);

      const back = await run('src/bin/build-index.ts', ['--rollback'], '', {
        OPENSEARCH_URL: place.url,
        OPENSEARCH_INDEX: place.index,
      });
      expect(back).toMatchObject({ status: 0, stdout: expect.stringContaining('is answered from again') });
      for (const { app } of [one, two])
        await expect.poll(() => app.services.corpus().articles.length, { timeout: 60_000 }).toBe(1);
    },
  );

  it('keeps what it has where a reload would leave nothing, or has no folder', TIMEOUT, async () => {
    const seeds = await library();
    const { app } = await appOn(freshPlace(), seeds);
    await rm(path.join(seeds, 'a.txt'));
    expect(await app.services.reload()).toMatchObject({ outcome: 'kept', reason: 'empty' });
    await rm(seeds, { recursive: true });
    expect(await app.services.reload()).toMatchObject({ outcome: 'kept', reason: 'unreadable' });
    expect((await app.services.answer('When does the library open?')).candidates).not.toEqual([]);
  });

  it('does not start over a folder with nothing to answer from', TIMEOUT, async () => {
    const seeds = await seedsFolder({ 'b.txt': 'No link.' });
    await expect(appOn(freshPlace(), seeds)).rejects.toMatchObject({ identifier: 'seeds-empty' });
  });

  it(
    'is not read as another version of Dalil wrote it: built again at a start, left alone later',
    TIMEOUT,
    async () => {
      const place = freshPlace();
      const seeds = await library();
      const cluster = await connectTo(place);
      const buildAsOther = async (code: string) => {
        await cluster.switchTo(await cluster.build(await readCorpus(seeds), { code }));
      };
      await buildAsOther('older');
      const nowhere = path.join(seeds, 'not-there');
      await expect(appOn(place, nowhere, { answersOthers: false })).rejects.toMatchObject({
        identifier: 'index-outdated',
        message: expect.stringContaining('npm run index'),
      });
      const running = await appOn(place, seeds);
      expect(running.logged('it is built again')).toBe(1);
      await addPool(seeds);
      await buildAsOther('newer');
      await expect.poll(() => running.logged('keeps the old one')).toBe(1);
      expect((await running.app.services.answer('When does the library open?')).candidates).not.toEqual([]);
      expect(running.app.services.corpus().articles).toHaveLength(1);
      await cluster.close();
    },
  );

  it('is not changed for others by who asks about a folder of their own', TIMEOUT, async () => {
    const place = freshPlace();
    const { app } = await appOn(place, await library());
    const own = await seedsFolder({ 'pool.txt': article('The swimming pool opens at noon.') });
    const env = { RETRIEVER: 'opensearch', OPENSEARCH_URL: place.url, OPENSEARCH_INDEX: place.index };
    const ask = async (...args: string[]) =>
      JSON.parse((await run('src/bin/ask.ts', [...args, '--json', POOL], '', env)).stdout);
    expect((await ask('--seeds', own)).candidates[0]).toMatchObject({ articleId: 'pool' });
    await writeFile(path.join(own, 'pool.txt'), article('The swimming pool opens at one.'));
    expect((await ask('--seeds', own)).candidates[0].sentence).toContain('at one');
    expect((await ask()).candidates.map(({ articleId }: { articleId: string }) => articleId)).not.toContain(
      'pool',
    );
    expect(app.services.corpus().articles.map(({ id }) => id)).toEqual(['a']);
  });
});
