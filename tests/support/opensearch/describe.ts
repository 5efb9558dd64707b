import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { type Cluster, type ClusterOptions, startCluster } from './cluster.ts';

/** Starting, or stopping, a cluster on a busy machine, in milliseconds. */
const STARTING = 180_000;

/** What a suite has of the cluster that all suites share. */
export interface SharedCluster {
  /** Where each of three nodes answers. */
  readonly urls: readonly string[];
  /** Begins the name of every index and alias of the suite, which are removed after it. */
  readonly prefix: string;
}

const urls = inject('openSearch');
if (process.env.TEST_OPENSEARCH && !urls)
  throw new Error(
    'Tests on OpenSearch stand in files that end in .cluster.test.ts, which are given the cluster.',
  );

/** Tests on the three nodes that all suites share, and that none may stop; skipped unless `TEST_OPENSEARCH` is set. */
export function describeWithCluster(what: string, tests: (shared: SharedCluster) => void): void {
  const prefix = `test-${randomBytes(4).toString('hex')}-`;
  if (!urls) {
    describe.skip(`${what} (skipped: TEST_OPENSEARCH is not set)`, () => tests({ urls: [], prefix }));
    return;
  }
  describe(what, () => {
    afterAll(async () => void (await fetch(`${urls[0]}/${prefix}*`, { method: 'DELETE' })));
    tests({ urls, prefix });
  });
}

/**
 * Tests on a cluster of their own, whose nodes they may kill and pause; skipped unless `TEST_OPENSEARCH` is set.
 * @param tests are given a function that gives the cluster while tests and hooks run
 */
export function describeWithOwnCluster(
  what: string,
  options: ClusterOptions,
  tests: (cluster: () => Cluster) => void,
): void {
  let cluster: Cluster | undefined;
  const running = (): Cluster => {
    if (!cluster) throw new Error('The cluster runs only while tests and their hooks do.');
    return cluster;
  };
  if (!urls) {
    describe.skip(`${what} (skipped: TEST_OPENSEARCH is not set)`, () => tests(running));
    return;
  }
  describe(what, () => {
    beforeAll(async () => {
      cluster = await startCluster(options);
    }, STARTING);
    afterAll(() => cluster?.stop(), STARTING);
    tests(running);
  });
}
