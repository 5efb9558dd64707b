import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { withSavedIndex } from './index-file.ts';
import type { Loader, OnProgress } from './loader.ts';
import { createLocalFirstLoader } from './local-first-loader.ts';
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
  const onNote = (note: string) => log.info(note);
  const saved = withSavedIndex(config);
  return answersOthers
    ? createWorkerLoader(saved, { onNote, onProgress: logProgress(log) })
    : createLocalFirstLoader(saved, { onNote, onProgress: shown() });
}
