import type { Corpus } from '../corpus/types.ts';
import type { LoadConfig, Loader } from './loader.ts';
import { createLocalLoader } from './local-loader.ts';
import { createWorkerLoader, type WorkerOptions } from './worker/worker-loader.ts';

/**
 * Loads in this thread at first, when nobody can ask yet and a thread would only take time to start, and later in threads of
 * their own, while the articles that are here go on answering.
 */
export function createLocalFirstLoader(config: LoadConfig, options: WorkerOptions = {}): Loader<Corpus> {
  const local = createLocalLoader(config, options);
  const worker = createWorkerLoader(config, options);
  return {
    load: (previous) => (previous ? worker : local).load(previous),
    close: async () => {
      await Promise.all([local.close(), worker.close()]);
    },
  };
}
