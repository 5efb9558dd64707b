import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { withSavedIndex } from './index-file.ts';
import type { Loader, OnProgress } from './loader.ts';
import { createLocalLoader } from './local-loader.ts';
import { logProgress } from './progress.ts';
import { createWorkerLoader } from './worker/worker-loader.ts';

/**
 * The bot and the pages go on answering while they load; the chat has nobody else to answer, and starts faster without a thread.
 * @param shown makes what shows a person how far loading is
 * @param answersOthers whether others wait for answers meanwhile
 */
export function chooseLoader(
  config: Config,
  log: Log,
  shown: () => OnProgress,
  answersOthers: boolean,
): Loader {
  const onNote = (note: string) => log.info(note);
  const saved = withSavedIndex(config);
  return answersOthers
    ? createWorkerLoader(saved, { onNote, onProgress: logProgress(log) })
    : createLocalLoader(saved, { onNote, onProgress: shown() });
}
