import { expect, it } from 'vitest';
import { type Cluster, isMadeBy } from '../../src/opensearch/index.ts';
import { article } from '../retrieval/support.ts';
import { asked } from '../support/asked.ts';
import { describeWithCluster } from '../support/opensearch/describe.ts';
import { CODE, connected, corpusOf, LONG, realAndGenerated } from './support.ts';

describeWithCluster('versions of a corpus in OpenSearch', ({ urls, prefix }) => {
  const on = (index: string) => connected({ url: urls.join(), index: `${prefix}${index}`, shards: 2 });
  const versions = async (index: string): Promise<string[]> => {
    const answer = await fetch(`${urls[0]}/_cat/indices/${prefix}${index}-*?format=json`);
    return ((await answer.json()) as { index: string }[]).map((each) => each.index).sort();
  };
  const boats = (count: number) => corpusOf([article('a', 'Boats', `There are ${count} boats.`)]);
  const build = (cluster: Cluster, count: number) => cluster.build(boats(count), { code: CODE });

  it('are answered from once they are switched to, and can be gone back from', LONG, async () => {
    const cluster = await on('boats');
    expect(await cluster.current()).toBeUndefined();
    expect(await cluster.rollback()).toBeUndefined();
    const [one, two] = [await build(cluster, 1), await build(cluster, 2)];
    expect(isMadeBy(one, CODE)).toBe(true);
    expect(isMadeBy(one, 'other')).toBe(false);
    expect(await cluster.current()).toBeUndefined();
    await cluster.switchTo(one);
    await cluster.switchTo(two);
    const other = await on('boats');
    expect(await other.current()).toBe(two);
    expect(await other.rollback()).toBe(one);
    expect(await cluster.current()).toBe(one);
    expect(await cluster.rollback()).toBe(two);
    expect(await cluster.current()).toBe(two);
  });

  it('are deleted when two newer ones are there; a question to one that is gone says so', LONG, async () => {
    const cluster = await on('three');
    const first = await build(cluster, 1);
    await cluster.switchTo(first);
    const opened = await cluster.open(first);
    for (const count of [2, 3]) await cluster.switchTo(await build(cluster, count));
    expect(await versions('three')).toHaveLength(4);
    const gone = { identifier: 'opensearch-version-gone' };
    await expect(opened.retriever.search(asked('How many boats?'), { limit: 1 })).rejects.toMatchObject(gone);
    await expect(cluster.open(first)).rejects.toMatchObject(gone);
    await expect(cluster.switchTo(first)).rejects.toMatchObject(gone);
    expect(await cluster.current()).toBe(await build(cluster, 3));
  });

  it('are the same when two processes write and switch to one at once', LONG, async () => {
    const clusters = [await on('both'), await on('both')];
    const { articles } = await realAndGenerated(60);
    const corpora = [boats(1), corpusOf(articles)];
    for (const corpus of corpora) {
      const made = await Promise.all(clusters.map((each) => each.build(corpus, { code: CODE })));
      expect(made[0]).toBe(made[1]);
      await Promise.all(clusters.map((each) => each.switchTo(made[0]!)));
      const opened = await clusters[1]!.open(made[0]!);
      expect(opened.headers.map(({ id }) => id)).toEqual(corpus.articles.map(({ id }) => id));
    }
    expect(await clusters[0]!.rollback()).toBe(await clusters[0]!.build(boats(1), { code: CODE }));
  });

  it('are written on from where a process was ended, and never switched to before', LONG, async () => {
    const { articles } = await realAndGenerated(400);
    const corpus = corpusOf(articles);
    const cluster = await on('resumed');
    const ending = new AbortController();
    const onProgress = (done: number) => done >= 200 && ending.abort(new Error('killed'));
    await expect(cluster.build(corpus, { code: CODE, onProgress, signal: ending.signal })).rejects.toThrow(
      'killed',
    );
    const [version = ''] = (await versions('resumed')).map((name) => name.slice(-21));
    await expect(cluster.switchTo(version)).rejects.toMatchObject({ identifier: 'opensearch-version-gone' });
    await expect(cluster.open(version)).rejects.toMatchObject({ identifier: 'opensearch-version-gone' });
    const seen: number[] = [];
    const again = await on('resumed');
    await again.build(corpus, { code: CODE, onProgress: (done) => seen.push(done) });
    expect(seen[0]).toBeGreaterThanOrEqual(100);
    expect(seen.at(-1)).toBe(articles.length);
    const opened = await again.open(version);
    expect(opened.headers.map(({ id }) => id)).toEqual(articles.map(({ id }) => id));
  });

  it('are not written while an index takes no changes, and are afterwards', LONG, async () => {
    const { articles } = await realAndGenerated(60);
    const corpus = corpusOf(articles);
    const cluster = await on('full');
    const ending = new AbortController();
    const onProgress = () => ending.abort(new Error('killed'));
    await expect(cluster.build(corpus, { code: CODE, onProgress, signal: ending.signal })).rejects.toThrow(
      'killed',
    );
    const block = (blocked: boolean) =>
      fetch(`${urls[0]}/${prefix}full-articles-*/_settings`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ 'index.blocks.read_only_allow_delete': blocked || null }),
      });
    await block(true);
    await expect(cluster.build(corpus, { code: CODE })).rejects.toMatchObject({
      identifier: 'opensearch-read-only',
    });
    await block(false);
    expect((await cluster.open(await cluster.build(corpus, { code: CODE }))).headers).toHaveLength(61);
  });

  it(
    'give headers, single articles and samples as they were, and the problems of the last build',
    LONG,
    async () => {
      const { articles } = await realAndGenerated(30);
      const cluster = await on('read');
      await cluster.build(corpusOf(articles), { code: CODE });
      const problem = {
        severity: 'refused',
        code: 'empty',
        file: 'b.txt',
        reason: 'It is empty.',
        remedy: 'Write.',
      } as const;
      const corpus = { ...corpusOf(articles), problems: [problem] };
      const opened = await cluster.open(await cluster.build(corpus, { code: CODE }));
      expect(opened).toMatchObject({ corpusVersion: corpus.version, problems: [problem] });
      for (const [at, { text, paragraphs, sentences, ...header }] of articles.entries()) {
        expect(opened.headers[at]).toEqual({ ...header, sentenceCount: sentences.length });
      }
      expect(await opened.article(articles[7]!.id)).toMatchObject(articles[7]!);
      expect(await opened.article('none')).toBeUndefined();
      const sample = await opened.sample(4);
      expect(sample.map(({ id }) => id)).toEqual([0, 7, 15, 23].map((at) => articles[at]!.id));
      expect((await opened.sample(1_000)).length).toBe(31);
    },
  );
});
