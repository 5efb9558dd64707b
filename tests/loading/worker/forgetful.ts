import { parentPort } from 'node:worker_threads';
import type { Order } from '../../../src/loading/worker/protocol.ts';
import '../../../src/loading/worker/entry.ts';

// The real thing at a first start; told of articles that were loaded before, it runs out of memory.
parentPort?.on('message', (order: Order) => {
  if (order.kind !== 'load' || !order.previous) return;
  for (const all: string[][] = []; ; ) all.push(new Array(1_000_000).fill('x'));
});
