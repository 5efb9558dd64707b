import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { withSavedIndex } from './index-file.ts';
import type { Loader, OnProgress } from './loader.ts';
import { createLocalFirstLoader } from './local-first-loader.ts';
import { createLocalLoader } from './local-loader.ts';
import { apartFor } from './opensearch/connect.ts';
import { ClusterLoader } from './opensearch/opensearch-loader.ts';
import { logProgress } from './progress.ts';
import { createWorkerLoader } from './worker/worker-loader.ts';

/**
 * A bot, pages and the chat go on answering while they load again. The chat with its page answers nobody before it has loaded,
 * and starts faster without a thread.
 * @param shown makes what shows a person how far loading is
 * @param answersOthers whether it serves more than the person who started it, and is started seldom
 */
export function chooseLoader(
  config: Config,
  log: Log,
  shown: () => OnProgress,
  answersOthers: boolean,
): Loader {
  const onProgress = answersOthers ? logProgress(log) : shown();
  const { retriever, openSearch } = config;
  // A cluster that is away is waited for in the chat too.
  if (retriever === 'opensearch' && openSearch)
    return new ClusterLoader(config, openSearch, { log, onProgress, answersOthers: true });
  const onNote = (note: string) => log.info(note);
  const saved = withSavedIndex(config);
  return answersOthers
    ? createWorkerLoader(saved, { onNote, onProgress })
    : createLocalFirstLoader(saved, { onNote, onProgress });
}

/**
 * For programs that answer what they were given and end.
 * @param seeds the folder that was named for this run; without one, what is in a cluster is answered from as it is there
 */
export function loaderForOneRun(config: Config, log: Log, seeds?: string): Loader {
  const { retriever, openSearch, seedsDir } = config;
  const own = { ...config, seedsDir: seeds ?? seedsDir };
  if (retriever !== 'opensearch' || !openSearch) return createLocalLoader(own);
  return seeds === undefined
    ? new ClusterLoader(own, openSearch, { log })
    : new ClusterLoader(own, apartFor(seeds, openSearch), { log, alwaysReads: true });
}
