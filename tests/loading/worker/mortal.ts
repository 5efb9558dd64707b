import { parentPort } from 'node:worker_threads';
import '../../../src/loading/worker/entry.ts';

// The real thing, but for questions that kill it.
parentPort?.on('message', ({ question }: { readonly question?: { readonly text: string } }) => {
  if (question?.text === 'Which fault ends the thread?') throw new Error('a fault in the thread');
  if (question?.text === 'Which exit does the thread take?') process.exit(3);
  if (question?.text === 'How much memory does the thread fill?')
    for (const all: string[][] = []; ; ) all.push(new Array(1_000_000).fill('x'));
});
