import { parentPort } from 'node:worker_threads';
import '../../../src/loading/worker/entry.ts';

// The real thing, but for questions that kill it.
parentPort?.on('message', ({ question }: { readonly question?: { readonly text: string } }) => {
  if (question?.text === 'die of a fault') throw new Error('a fault in the thread');
  if (question?.text === 'leave') process.exit(3);
  if (question?.text === 'fill the memory')
    for (const all: string[][] = []; ; ) all.push(new Array(1_000_000).fill('x'));
});
