import { watch } from 'chokidar';

/** Milliseconds for which a file must not have grown before it counts as written. */
const SETTLE_MS = 1_000;
/** Milliseconds without any further change before the articles are read: many files often come together. */
const QUIET_MS = 500;

/** A folder under watch. */
export interface Watch {
  close(): Promise<void>;
}

/**
 * Calls back once the files below a folder have changed and settled; a burst of changes gives one call.
 * @param onError told when the folder can no longer be watched
 */
export function watchArticles(
  directory: string,
  onChange: () => void,
  onError: (error: unknown) => void,
): Watch {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(directory, {
    ignoreInitial: true,
    ignored: (name) => /(?:^|[/\\])\.[^./\\]/.test(name.slice(directory.length)),
    awaitWriteFinish: { stabilityThreshold: SETTLE_MS, pollInterval: 100 },
  });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET_MS);
  });
  watcher.on('error', onError);
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
