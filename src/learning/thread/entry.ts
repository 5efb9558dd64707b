import { parentPort } from 'node:worker_threads';
import { messageOf } from '../../errors.ts';
import { QuestionStore } from '../store/question-store.ts';
import { unansweredReport } from '../unanswered.ts';
import type { Reading, ReadOrder } from './read-in-thread.ts';

async function read({ dataDir, since }: ReadOrder): Promise<Reading> {
  try {
    const store = await QuestionStore.open(dataDir);
    try {
      return { found: unansweredReport(store.database, since) };
    } finally {
      store.close();
    }
  } catch (error) {
    return { failure: messageOf(error), code: (error as { readonly code?: string }).code };
  }
}

// The only module that runs in this thread by itself: one order, one reading. It goes on listening so that whoever ordered ends the
// thread: one that ended by itself might be seen to end before its report is.
parentPort?.on('message', async (order: ReadOrder) => parentPort?.postMessage(await read(order)));
