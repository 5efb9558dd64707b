import type { Log } from '../log.ts';
import type { LoadingProgress, OnProgress } from './loader.ts';

/** Milliseconds between two lines of a log, and between two states of a line that changes. */
const LINE_MS = 3_000;
const CHANGE_MS = 250;
/** Loading that is over within this many milliseconds is not reported to whoever waits. */
const PATIENCE_MS = 1_000;

/** Milliseconds to the first report of a loading, and between further ones. */
export interface ReportIntervals {
  readonly first: number;
  readonly next: number;
}

/** How often a thread tells how far it is; who shows it may leave some out. */
export const THREAD_PACE: ReportIntervals = { first: 100, next: 100 };

/** Passes on reports at intervals, and the last report of each stage that was reported at all. */
export function throttled(
  onProgress: OnProgress,
  pace: ReportIntervals,
  now = () => performance.now(),
): OnProgress {
  let stage: LoadingProgress['stage'] | undefined;
  let due = 0;
  let spokenOf: LoadingProgress['stage'] | undefined;
  return (progress) => {
    const isNew = progress.stage !== 'indexing' && stage !== progress.stage;
    if (isNew) [due, spokenOf] = [now() + pace.first, undefined];
    stage = progress.stage;
    const isEnd = progress.done === progress.total && spokenOf === stage;
    if (now() < due && !isEnd) return;
    [due, spokenOf] = [now() + pace.next, stage];
    onProgress(progress);
  };
}

/** Logs every few seconds how far loading is. */
export function logProgress(log: Log): OnProgress {
  return throttled(({ stage, done, total }) => log.info({ stage, done, total }, 'loading articles'), {
    first: LINE_MS,
    next: LINE_MS,
  });
}

/**
 * Shows a person how far loading is once it takes longer than a moment: in one line that changes, or a line at a time.
 * @param textOf words a report in one line
 */
export function showProgress(
  output: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
  textOf: (progress: LoadingProgress) => string,
): OnProgress {
  const write = (progress: LoadingProgress) => {
    const isEnd = progress.done === progress.total;
    const line = textOf(progress);
    output.write(output.isTTY ? `\r\u001b[K${line}${isEnd ? '\n' : ''}` : `${line}\n`);
  };
  return throttled(write, { first: PATIENCE_MS, next: output.isTTY ? CHANGE_MS : LINE_MS });
}
