import { vi } from 'vitest';
import { ClusterLoader } from '../src/loading/opensearch/opensearch-loader.ts';
import { appCases } from './app-cases.ts';
import { describeWithCluster } from './support/opensearch/describe.ts';

/** Every load writes and reads indices, on a busy machine for seconds. */
vi.setConfig({ testTimeout: 60_000 });

describeWithCluster('the app, loading from a cluster', ({ urls, prefix }) => {
  let count = 0;
  appCases((config, log) => {
    const place = { url: urls.join(','), index: `${prefix}app-${++count}` };
    return new ClusterLoader(config, place, { log, answersOthers: true });
  });
});
