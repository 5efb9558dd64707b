import { Thread } from '../../loading/worker/thread.ts';
import type { unansweredReport } from '../unanswered.ts';

/** What is to be read: where, and since which hour. */
export interface ReadOrder {
  readonly dataDir: string;
  readonly since: string;
}

/** What was read, or why it could not be. */
export type Reading = { readonly found: Unanswered } | { readonly failure: string; readonly code?: string };

type Unanswered = ReturnType<typeof unansweredReport>;

const ENTRY = new URL(import.meta.url.endsWith('.ts') ? './entry.ts' : './entry.js', import.meta.url);

/**
 * Groups what was not answered in a thread of its own: over some hundred thousand questions that takes seconds, in which this one
 * has to answer people.
 * @throws Error when it cannot be read
 */
export async function readInThread(order: ReadOrder): Promise<Unanswered> {
  const thread = new Thread<ReadOrder, Reading>(ENTRY);
  const reading = new Promise<Reading>((resolve) => thread.onReport(resolve));
  thread.post(order);
  try {
    const read = await thread.expect(reading);
    if ('failure' in read) throw Object.assign(new Error(read.failure), { code: read.code });
    return read.found;
  } finally {
    await thread.terminate();
  }
}
