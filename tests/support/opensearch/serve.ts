import { startCluster } from './cluster.ts';

// npx tsx tests/support/opensearch/serve.ts [NODES] [secure]: a cluster at hand until this is ended, told in one line
// of JSON; its addresses, joined by commas, may be given as TEST_OPENSEARCH.
const cluster = await startCluster({
  nodes: Number(process.argv[2] ?? 3),
  secure: process.argv[3] === 'secure',
});
const { urls, pids, access } = cluster;
console.log(JSON.stringify({ urls, pids, ...(access && { access }) }));
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void cluster.stop().then(() => process.exit()));
