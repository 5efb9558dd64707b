import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ResourceLimits } from 'node:worker_threads';
import type { Corpus } from '../../corpus/types.ts';
import { DalilError } from '../../errors.ts';
import { articlesInMemory } from '../in-memory.ts';
import type { LoadConfig, LoadedCorpus, Loader, OnProgress } from '../loader.ts';
import { CorpusAssembler, chunksOf } from './chunks.ts';
import type { Report } from './protocol.ts';
import { RemoteRetriever } from './remote-retriever.ts';
import { fromSent } from './sent-error.ts';
import { Thread, ThreadEnded } from './thread.ts';

/** Who is told about loading, and in what thread it runs. */
export interface WorkerOptions {
  readonly onProgress?: OnProgress;
  /** Told what became of the saved index. */
  readonly onNote?: (note: string) => void;
  readonly limits?: ResourceLimits;
  /** The module that runs in the thread. */
  readonly entry?: URL;
}

const ENTRY = new URL(import.meta.url.endsWith('.ts') ? './entry.ts' : './entry.js', import.meta.url);

/** Loads in a thread of its own, which then answers questions; this thread stays free and holds the articles. */
export function createWorkerLoader(config: LoadConfig, options: WorkerOptions = {}): Loader<Corpus> {
  const loading = new Set<Thread>();
  let closed = false;
  return {
    load: async (previous) => {
      if (closed) throw new DalilError('loading-failed', 'Articles are no longer loaded: Dalil is stopping.');
      const thread = new Thread(options.entry ?? ENTRY, options.limits);
      loading.add(thread);
      try {
        return await loadIn(thread, config, options, previous);
      } catch (error) {
        await thread.terminate();
        throw error;
      } finally {
        loading.delete(thread);
      }
    },
    close: async () => {
      closed = true;
      await Promise.all([...loading].map((thread) => thread.terminate()));
    },
  };
}

async function loadIn(
  thread: Thread,
  config: LoadConfig,
  options: WorkerOptions,
  previous?: Corpus,
): Promise<LoadedCorpus<Corpus>> {
  const received = thread.expect(receive(thread, options, previous)).catch((error: unknown) => {
    throw error instanceof ThreadEnded ? brokenOff(error) : error;
  });
  // It is awaited below; a thread that dies before that must not count as a failure nobody handles.
  received.catch(() => {});
  for (const items of previous ? chunksOf(previous) : []) {
    thread.post({ kind: 'previous', items });
    await nextTurn();
  }
  thread.post({ kind: 'load', config });
  const corpus = await received;
  const retriever = new RemoteRetriever(thread, corpus.articles);
  return {
    corpus,
    retriever,
    ...articlesInMemory(corpus),
    lost: thread.ended,
    close: async () => {
      await retriever.settled();
      await thread.terminate();
    },
  };
}

/** Puts the corpus together, a batch at a time, so that other work comes in between. */
function receive(thread: Thread, { onProgress, onNote }: WorkerOptions, previous?: Corpus): Promise<Corpus> {
  const collector = new CorpusAssembler(previous?.articles);
  return new Promise((resolve, reject) => {
    const take: { [K in Report['kind']]?: (report: Extract<Report, { kind: K }>) => void } = {
      progress: ({ progress }) => onProgress?.(progress),
      note: ({ note }) => onNote?.(note),
      items: ({ items }) => {
        collector.add(items);
        setImmediate(() => thread.post({ kind: 'more' }));
      },
      loaded: ({ version }) => {
        // The listener holds on to the previous corpus.
        stopListening();
        resolve({ articles: collector.articles, problems: collector.problems, version });
      },
      failed: ({ error }) => reject(fromSent(error)),
    };
    const stopListening = thread.onReport((report) =>
      (take[report.kind] as ((report: Report) => void) | undefined)?.(report),
    );
  });
}

/** What an operator should read, above all when memory ran out. */
function brokenOff(ended: ThreadEnded): DalilError {
  const { code } = ended.cause as NodeJS.ErrnoException;
  const remedy =
    code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? ' Give it more memory (NODE_OPTIONS=--max-old-space-size=MEGABYTES) or fewer articles.'
      : '';
  return new DalilError('loading-failed', `Loading the articles broke off: ${ended.message}.${remedy}`, {
    cause: ended,
  });
}
