import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { withSavedIndex } from './index-file.ts';
import type { Loader } from './loader.ts';
import { createLocalLoader } from './local-loader.ts';
import { logProgress, showProgress } from './progress.ts';
import { createWorkerLoader } from './worker/worker-loader.ts';

/** The bot goes on answering while it loads; the chat has nobody else to answer, and starts faster without a thread. */
export function chooseLoader(config: Config, log: Log): Loader {
  const onNote = (note: string) => log.info(note);
  const saved = withSavedIndex(config);
  return config.discordToken
    ? createWorkerLoader(saved, { onNote, onProgress: logProgress(log) })
    : createLocalLoader(saved, { onNote, onProgress: showProgress(process.stderr) });
}
