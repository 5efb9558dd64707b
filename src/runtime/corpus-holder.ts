import { setTimeout as delay } from 'node:timers/promises';
import type { ReloadReport } from '../contract/reload.ts';
import type { Readiness } from '../contract/services.ts';
import { diffCorpora } from '../corpus/diff.ts';
import type { CorpusHeaders } from '../corpus/types.ts';
import { DalilError } from '../errors.ts';
import type { LoadedCorpus, Loader } from '../loading/loader.ts';
import type { Log } from '../log.ts';
import { describeProblem } from '../reply/views/reload-report.ts';
import type { Observers } from './counting/observers.ts';
import { reloadQueue, reloadSummary } from './reload-queue.ts';

/** Milliseconds before the articles are loaded again after that has failed; doubled each time, up to the second. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 600_000;
/** Problems that are logged one by one; the reload report lists them all. */
const MOST_LOGGED = 50;

/** The articles that are answered from: always one complete corpus with its retriever. */
export interface CorpusHolder {
  current(): LoadedCorpus;
  /** @throws SearchUnavailable where nothing has been loaded yet */
  corpus(): CorpusHeaders;
  ready(): Readiness;
  /** Reads the articles again; the old ones answer until the new ones are complete. */
  reload(): Promise<ReloadReport>;
  /** Cancels loading, lets running searches finish, and releases the retriever. */
  close(): Promise<void>;
}

/**
 * Loads the articles for the first time; a retriever that is lost later is replaced by loading again.
 * @param onSwap called with every corpus that questions are answered from, the first one included
 * @throws DalilError `seeds-unreadable` or `seeds-empty` when there is nothing to answer from
 */
export async function openCorpusHolder(
  loader: Loader,
  seedsDir: string,
  observers: Observers,
  onSwap: (loaded: LoadedCorpus) => void,
): Promise<CorpusHolder> {
  const { log } = observers;
  const first = await loader.load();
  const { articles, version } = first.corpus;
  if (articles.length === 0 && !first.pending) {
    reportProblems(first.corpus, log);
    await first.close?.();
    throw nothingToAnswerFrom(seedsDir, first.corpus);
  }
  if (!first.pending) log.info({ articles: articles.length, version }, 'articles loaded');
  return holderOf(first, loader, observers, onSwap);
}

function holderOf(
  first: LoadedCorpus,
  loader: Loader,
  observers: Observers,
  onSwap: (loaded: LoadedCorpus) => void,
): CorpusHolder {
  const { log } = observers;
  let current = first;
  let closed = false;
  const swap = (fresh: LoadedCorpus): void => {
    const old = current;
    adopt(fresh);
    void old.close?.();
  };
  const reload = reloadQueue(
    () => loader.load(current.corpus),
    () => current,
    swap,
    observers,
  );
  const adopt = (loaded: LoadedCorpus): void => {
    current = loaded;
    reportProblems(loaded.corpus, log);
    onSwap(loaded);
    void replaceWhenLost(loaded, reload, () => !closed && current === loaded, log);
  };
  adopt(first);
  void followOthers(loader, () => current, swap, observers);
  return {
    current: () => current,
    corpus: () => {
      if (current.pending) throw current.pending;
      return current.corpus;
    },
    ready: () => {
      const why = loader.unavailable?.() ?? current.pending;
      return why ? { ready: false, reason: why.identifier } : { ready: true };
    },
    reload,
    close: async () => {
      closed = true;
      await loader.close();
      await current.close?.();
    },
  };
}

/** Takes over every corpus that others make, for as long as the loader is open. */
async function followOthers(
  loader: Loader,
  current: () => LoadedCorpus,
  swap: (fresh: LoadedCorpus) => void,
  { log, meter }: Observers,
): Promise<void> {
  for (let fresh = await loader.next?.(); fresh; fresh = await loader.next?.()) {
    const before = current().corpus;
    swap(fresh);
    meter.count('dalil_reloads_total', { outcome: 'taken-over' });
    const diff = diffCorpora(before, fresh.corpus);
    log.info(reloadSummary(diff, fresh.corpus), 'articles taken over from the cluster');
  }
}

/** Once a retriever is lost, reloads until a new one answers, with longer and longer pauses. */
async function replaceWhenLost(
  { lost }: LoadedCorpus,
  reload: () => Promise<ReloadReport>,
  isCurrent: () => boolean,
  log: Log,
): Promise<void> {
  if (!lost) return;
  const reason = await lost;
  if (!isCurrent()) return;
  log.error({ err: reason }, 'retriever lost; reloading');
  for (let pause = FIRST_PAUSE_MS; isCurrent(); pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    await reload().catch((error: unknown) => log.error({ err: error }, 'loading again failed'));
    if (isCurrent()) await delay(pause, undefined, { ref: false });
  }
}

function reportProblems({ problems }: CorpusHeaders, log: Log): void {
  for (const problem of problems.slice(0, MOST_LOGGED))
    log.warn({ code: problem.code, file: problem.file }, describeProblem(problem));
  if (problems.length > MOST_LOGGED) log.warn({ problems: problems.length }, 'more problems are not logged');
}

function nothingToAnswerFrom(directory: string, { problems }: CorpusHeaders): DalilError {
  const [first] = problems;
  const why = first ? ` (${problems.length} refused; the first: ${describeProblem(first)})` : '';
  return new DalilError(
    'seeds-empty',
    `There is no article to answer from in "${directory}"${why}: add a .txt or .md file with a source link, or set SEEDS_DIR.`,
  );
}
