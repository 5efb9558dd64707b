import type { KeptReason, ReloadReport } from '../contract/reload.ts';
import { type CorpusDiff, diffCorpora } from '../corpus/diff.ts';
import type { CorpusHeaders, Problem } from '../corpus/types.ts';
import { DalilError, messageOf, SearchUnavailable } from '../errors.ts';
import type { LoadedCorpus } from '../loading/loader.ts';
import type { Observers } from './counting/observers.ts';

/**
 * Makes the reload function: a call while one is running gets another run right after it, shared by all who wait,
 * so that two never race and nobody gets a report of a run that began before their change.
 */
export function reloadQueue(
  load: () => Promise<LoadedCorpus>,
  current: () => LoadedCorpus,
  swap: (fresh: LoadedCorpus) => void,
  observers: Observers,
): () => Promise<ReloadReport> {
  let running: Promise<unknown> | undefined;
  let waiting: Promise<ReloadReport> | undefined;
  const start = (): Promise<ReloadReport> => {
    const run = countedReload(() => reloadOnce(load, current, swap, observers), observers).finally(() => {
      if (running === run) running = undefined;
    });
    running = run;
    return run;
  };
  return () => {
    if (!running) return start();
    waiting ??= running.then(ignore, ignore).then(() => {
      waiting = undefined;
      return start();
    });
    return waiting;
  };
}

/** Counts a reload once, however many wait for it. */
async function countedReload(
  reload: () => Promise<ReloadReport>,
  { meter }: Observers,
): Promise<ReloadReport> {
  let outcome = 'failed';
  try {
    const report = await reload();
    outcome = report.outcome;
    return report;
  } finally {
    meter.count('dalil_reloads_total', { outcome });
  }
}

async function reloadOnce(
  load: () => Promise<LoadedCorpus>,
  current: () => LoadedCorpus,
  swap: (fresh: LoadedCorpus) => void,
  { log }: Observers,
): Promise<ReloadReport> {
  const started = performance.now();
  const before = current().corpus;
  const kept = (reason: KeptReason, detail: string, problems: readonly Problem[]): ReloadReport => {
    log.warn({ reason, detail }, 'reload kept the old articles');
    return {
      outcome: 'kept',
      reason,
      detail,
      problems,
      corpus: before,
      elapsedMs: performance.now() - started,
    };
  };
  try {
    const fresh = await load();
    if (fresh.corpus.articles.length === 0) {
      await fresh.close?.();
      return kept('empty', '', fresh.corpus.problems);
    }
    swap(fresh);
    const diff = diffCorpora(before, fresh.corpus);
    const elapsedMs = performance.now() - started;
    log.info({ ...reloadSummary(diff, fresh.corpus), elapsedMs: Math.round(elapsedMs) }, 'articles reloaded');
    return { outcome: 'reloaded', diff, corpus: fresh.corpus, elapsedMs };
  } catch (error) {
    if (error instanceof SearchUnavailable) return kept('not-indexed', messageOf(error), []);
    if (error instanceof DalilError) return kept('unreadable', messageOf(error), []);
    throw error;
  }
}

/** What a reload did, as counts for the log. */
export function reloadSummary(
  { added, changed, removed }: CorpusDiff,
  { version, articles, problems }: CorpusHeaders,
) {
  return {
    version,
    articles: articles.length,
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    refused: problems.filter(({ severity }) => severity === 'refused').length,
  };
}

function ignore(): void {}
