import { parentPort } from 'node:worker_threads';
import '../../../src/loading/worker/entry.ts';

// The real thing, but for questions that kill it.
parentPort?.on('message', (order: { readonly question?: string }) => {
  if (order.question === 'die of a fault') throw new Error('a fault in the thread');
  if (order.question === 'leave') process.exit(3);
  if (order.question === 'fill the memory')
    for (const all: string[][] = []; ; ) all.push(new Array(1_000_000).fill('x'));
});
