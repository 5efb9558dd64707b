import { parentPort } from 'node:worker_threads';
import '../../../src/loading/worker/entry.ts';

// The real thing at a first start; told of articles that were loaded before, it runs out of memory.
parentPort?.on('message', ({ kind }: { readonly kind: string }) => {
  if (kind === 'previous') for (const all: string[][] = []; ; ) all.push(new Array(1_000_000).fill('x'));
});
