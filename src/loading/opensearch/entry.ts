import { parentPort } from 'node:worker_threads';
import { THREAD_PACE, throttled } from '../progress.ts';
import { toSent } from '../worker/sent-error.ts';
import { type BuildOrder, buildInCluster } from './build-in-cluster.ts';
import type { BuildReport } from './build-in-thread.ts';

const post = (report: BuildReport) => parentPort?.postMessage(report);
const onProgress = throttled((progress) => post({ kind: 'progress', progress }), THREAD_PACE);

// The only module that runs in this thread by itself: one order, one build. It ends when it is told to: one that ended by itself could
// be seen to end before its report.
parentPort?.on('message', (order: BuildOrder) => {
  buildInCluster(order, onProgress).then(
    (built) => post({ kind: 'built', built }),
    (error: unknown) => post({ kind: 'failed', error: toSent(error) }),
  );
});
