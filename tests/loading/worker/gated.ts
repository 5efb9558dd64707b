import { existsSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { Order } from '../../../src/loading/worker/protocol.ts';
import '../../../src/loading/worker/entry.ts';

/** Milliseconds between two looks at the gate. */
const PAUSE = 5;

// The real thing at a first start; told of articles that were loaded before, it works without a pause until the gate is there.
parentPort?.on('message', (order: Order) => {
  if (order.kind !== 'load' || !order.previous) return;
  const sleeper = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  while (!existsSync(`${order.config.seedsDir}.gate`)) Atomics.wait(sleeper, 0, 0, PAUSE);
});
