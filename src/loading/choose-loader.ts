import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { withSavedIndex } from './index-file.ts';
import type { Loader, OnProgress } from './loader.ts';
import { createLocalLoader } from './local-loader.ts';
import { logProgress } from './progress.ts';
import { createWorkerLoader } from './worker/worker-loader.ts';

/**
 * The bot goes on answering while it loads; the chat has nobody else to answer, and starts faster without a thread.
 * @param shown makes what shows a person how far loading is
 */
export function chooseLoader(config: Config, log: Log, shown: () => OnProgress): Loader {
  const onNote = (note: string) => log.info(note);
  const saved = withSavedIndex(config);
  return config.discordToken
    ? createWorkerLoader(saved, { onNote, onProgress: logProgress(log) })
    : createLocalLoader(saved, { onNote, onProgress: shown() });
}
