import { readCorpus } from '../../../../src/corpus/read-corpus.ts';
import { codeFingerprint } from '../../../../src/loading/code-fingerprint.ts';
import { connect } from '../../../../src/opensearch/index.ts';
import type { Cluster } from '../../../support/opensearch/cluster.ts';

/** Every node holds two of six copies: no node alone could answer, and any two can. */
const SHARDS = 3;

/** Where a corpus stands in a cluster. */
export function placeIn(cluster: Cluster, index: string): { readonly url: string; readonly index: string } {
  return { url: cluster.urls.join(','), index };
}

/**
 * Makes the articles of a folder the current ones, over more shards than so few would be spread over by themselves.
 * @returns their version
 */
export async function spreadOver(
  place: ReturnType<typeof placeIn>,
  seeds: string,
  signal?: AbortSignal,
): Promise<string> {
  const cluster = await connect({ ...place, shards: SHARDS });
  try {
    const corpus = await readCorpus(seeds);
    const version = await cluster.build(corpus, { code: await codeFingerprint(), signal });
    await cluster.switchTo(version);
    return version;
  } finally {
    await cluster.close();
  }
}

/** The place, in `urls`, of the node that manages the cluster now. */
export async function managerOf(cluster: Cluster): Promise<number> {
  const [manager] = await cluster.ask<{ node: string }[]>('GET', '/_cat/cluster_manager?format=json');
  return Number(manager!.node.slice(1));
}
