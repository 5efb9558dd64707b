import { randomBytes } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/types.ts';
import { type Cluster, connect } from '../../src/opensearch/index.ts';
import { createRetriever, type Retriever } from '../../src/retrieval/index.ts';
import { retrievalCases } from '../retrieval/retrieval-cases.ts';
import { asked } from '../support/asked.ts';
import { describeWithCluster } from '../support/opensearch/describe.ts';
import { CODE, corpusOf, LONG, realAndGenerated } from './support.ts';

describeWithCluster('articles in OpenSearch', ({ urls, prefix }) => {
  const clusters: Cluster[] = [];
  const made = new Map<string, Promise<Retriever>>();
  afterAll(() => Promise.all(clusters.map((cluster) => cluster.close())));

  async function make(articles: readonly Article[]): Promise<Retriever> {
    const index = `${prefix}${randomBytes(4).toString('hex')}`;
    const cluster = await connect({ url: urls.join(), index, shards: 3 });
    clusters.push(cluster);
    return (await cluster.open(await cluster.build(corpusOf(articles), { code: CODE }))).retriever;
  }

  /** Each corpus is written once. */
  function create(articles: readonly Article[]): Promise<Retriever> {
    const key = articles.map(({ id }) => id).join();
    const retriever = made.get(key) ?? make(articles);
    made.set(key, retriever);
    return retriever;
  }

  retrievalCases(create);

  it('gives the candidates of the embedded engine, scores and explanations included', LONG, async () => {
    const { articles, questions } = await realAndGenerated(100);
    const [embedded, remote] = [await createRetriever(articles), await create(articles)];
    for (const question of questions) {
      const options = { limit: 5, explain: true };
      const found = await remote.search(asked(question), options);
      expect(found.length).toBeGreaterThan(0);
      expect(found).toMatchObject(await embedded.search(asked(question), options));
    }
  });
});
