import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { Order, Report } from './protocol.ts';

/** Why a thread has ended: an error, memory that ran out, or being told to. */
export class ThreadEnded extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
    this.name = 'ThreadEnded';
  }
}

/**
 * A thread that keeps the process alive only while something is expected of it.
 * @typeParam Told what it is told to do
 * @typeParam Said what it says
 */
export class Thread<Told = Order, Said = Report> {
  readonly #worker: Worker;
  readonly #expecting = new Set<(reason: ThreadEnded) => void>();
  #reason: ThreadEnded | undefined;
  /** Resolves with the reason when the thread has ended, whatever ended it. */
  readonly ended: Promise<ThreadEnded>;

  /**
   * @param entry the module that runs in the thread
   * @param limits of the thread's memory; those of the process when absent
   */
  constructor(entry: URL, limits?: ResourceLimits) {
    this.#worker = startWorker(entry, limits);
    this.#worker.unref();
    this.ended = new Promise((resolve) => {
      const end = (cause: Error) => {
        this.#reason ??= new ThreadEnded(cause);
        for (const fail of this.#expecting) fail(this.#reason);
        resolve(this.#reason);
      };
      this.#worker.once('error', end);
      this.#worker.once('exit', (code) => end(new Error(`the thread has ended (${code})`)));
    });
  }

  post(order: Told): void {
    this.#worker.postMessage(order);
  }

  /** @returns a function that stops listening */
  onReport(listener: (report: Said) => void): () => void {
    this.#worker.on('message', listener);
    return () => void this.#worker.off('message', listener);
  }

  /**
   * Waits for something that the thread is to do.
   * @throws ThreadEnded when the thread ends before
   */
  async expect<T>(promise: Promise<T>): Promise<T> {
    if (this.#reason) throw this.#reason;
    let fail = (_: Error): void => {};
    // Not `Promise.race` with `ended`: that promise would remember every search until the thread ends.
    const outcome = new Promise<T>((resolve, reject) => {
      fail = reject;
      promise.then(resolve, reject);
    });
    this.#expecting.add(fail);
    this.#worker.ref();
    try {
      return await outcome;
    } finally {
      this.#expecting.delete(fail);
      if (this.#expecting.size === 0) this.#worker.unref();
    }
  }

  /** Ends the thread at once. */
  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }
}

function startWorker(entry: URL, limits?: ResourceLimits): Worker {
  const options = { execArgv: [], ...(limits ? { resourceLimits: limits } : {}) };
  return new Worker(entry.pathname.endsWith('.ts') ? throughTsx(entry) : entry, options);
}

/** Before Node 22, options do not bring tsx into a thread: a module without a file of its own calls it there. */
function throughTsx(entry: URL): URL {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'));
  const api = new URL('dist/esm/api/index.mjs', tsx);
  const code = `import { register } from ${JSON.stringify(api)}; register(); await import(${JSON.stringify(entry)});`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}
