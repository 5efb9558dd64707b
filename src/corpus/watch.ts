import { realpathSync } from 'node:fs';
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
 * Calls back once the files below a folder have changed and settled; a burst of changes gives one call. Links are watched
 * themselves: what they lead to is in the folder too, or is not read.
 * @param onError told when the folder can no longer be watched
 */
export function watchArticles(
  directory: string,
  onChange: () => void,
  onError: (error: unknown) => void,
): Watch {
  let timer: NodeJS.Timeout | undefined;
  const root = realFolder(directory);
  const watcher = watch(root, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (name) => /(?:^|[/\\])\.[^./\\]/.test(name.slice(root.length)),
    awaitWriteFinish: { stabilityThreshold: SETTLE_MS, pollInterval: 100 },
  });
  const changed = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET_MS);
  };
  // Links that are there already are told of as if they were new, until then.
  watcher.on('ready', () => watcher.on('all', changed));
  watcher.on('error', onError);
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** The folder behind a link; one that is not there yet may come. */
function realFolder(directory: string): string {
  try {
    return realpathSync(directory);
  } catch {
    return directory;
  }
}
