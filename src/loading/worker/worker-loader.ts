import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ResourceLimits } from 'node:worker_threads';
import type { Article, Corpus, Problem } from '../../corpus/types.ts';
import { DalilError } from '../../errors.ts';
import { articlesInMemory } from '../in-memory.ts';
import type { LoadConfig, LoadedCorpus, Loader, OnProgress } from '../loader.ts';
import { articlesIn, inPack, packOf } from '../stored/stored-corpus.ts';
import { NEW, type Report, type SentCorpus } from './protocol.ts';
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

/** Making these takes about a millisecond. */
const ARTICLES_A_TURN = 64;

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
  // What another loader gave has no pack that this one's threads understand: it is loaded as if for the first time.
  const pack = packOf(previous);
  const received = thread.expect(receive(thread, options)).catch((error: unknown) => {
    throw error instanceof ThreadEnded ? brokenOff(error) : error;
  });
  thread.post({ kind: 'load', config, previous: pack });
  const { sent, problems } = await received;
  const articles = await takeArticles(sent, previous?.articles ?? []);
  const corpus = inPack(sent.pack, { articles, problems, version: sent.version });
  const retriever = new RemoteRetriever(thread, articles);
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

/** Waits until the thread has loaded. */
function receive(
  thread: Thread,
  { onProgress, onNote }: WorkerOptions,
): Promise<{ sent: SentCorpus; problems: readonly Problem[] }> {
  const all: Problem[] = [];
  return new Promise((resolve, reject) => {
    const take: { [K in Report['kind']]?: (report: Extract<Report, { kind: K }>) => void } = {
      progress: ({ progress }) => onProgress?.(progress),
      note: ({ note }) => onNote?.(note),
      problems: ({ problems }) => {
        for (const problem of problems) all.push(problem);
        setImmediate(() => thread.post({ kind: 'more' }));
      },
      loaded: (sent) => {
        stopListening();
        resolve({ sent, problems: all });
      },
      failed: ({ error }) => reject(fromSent(error)),
    };
    const stopListening = thread.onReport((report) =>
      (take[report.kind] as ((report: Report) => void) | undefined)?.(report),
    );
  });
}

/** The articles that a thread has loaded, a few at a time, so that other work comes in between; kept ones stay the same. */
async function takeArticles({ pack, kept }: SentCorpus, before: readonly Article[]): Promise<Article[]> {
  const packed = articlesIn(pack);
  const articles: Article[] = [];
  for (const [number, old] of kept.entries()) {
    if (number % ARTICLES_A_TURN === ARTICLES_A_TURN - 1) await nextTurn();
    const known = old === NEW ? undefined : before[old];
    articles.push(known ? packed.adopt(known, number) : packed.article(number));
  }
  return articles;
}

/** What an operator should read, above all when memory ran out. */
export function brokenOff(ended: ThreadEnded): DalilError {
  const { code } = ended.cause as NodeJS.ErrnoException;
  const remedy =
    code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? ' Give it more memory (NODE_OPTIONS=--max-old-space-size=MEGABYTES) or fewer articles.'
      : '';
  return new DalilError('loading-failed', `Loading the articles broke off: ${ended.message}.${remedy}`, {
    cause: ended,
  });
}
