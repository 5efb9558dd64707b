import type { TestProject } from 'vitest/node';
import { startCluster } from './cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Addresses of the nodes that the tests share; undefined when none was asked for. */
    openSearch: readonly string[] | undefined;
  }
}

/**
 * Starts the cluster that the tests of one run share, if `TEST_OPENSEARCH` is 1; given addresses (joined by commas) the
 * tests use the cluster that is there. Without it they are skipped, which is said once.
 */
export default async function startSharedCluster(
  project: TestProject,
): Promise<(() => Promise<void>) | void> {
  const asked = process.env.TEST_OPENSEARCH;
  if (!asked) {
    console.warn(
      'Skipped the tests on OpenSearch, which start three nodes and at first fetch some 110 MB: `npm run test:opensearch` runs them (needs a JDK of version 17 or later, and Maven).',
    );
    return;
  }
  if (asked.startsWith('http')) {
    project.provide('openSearch', asked.split(','));
    return;
  }
  const cluster = await startCluster();
  project.provide('openSearch', cluster.urls);
  return () => cluster.stop();
}
