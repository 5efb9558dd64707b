import { setTimeout as delay } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { OpenSearchConfig } from '../../config.ts';
import type { CorpusHeaders } from '../../corpus/types.ts';
import { DalilError, messageOf, SearchUnavailable } from '../../errors.ts';
import { type PauseRange, pauseAfter } from '../../pauses.ts';
import type { LoadConfig, LoadedCorpus, Loader } from '../loader.ts';
import { asUnavailable } from './availability.ts';
import { standIn } from './loaded.ts';
import { type ClusterLoaderOptions, ClusterVersions } from './versions.ts';

/** Between two looks at what others did. */
const PACE: PauseRange = { first: 3_000, longest: 15_000 };

/** Loads from a cluster, which keeps the articles and is shared with other processes; this one holds what is known of them but their texts. */
export class ClusterLoader implements Loader {
  readonly #options: ClusterLoaderOptions;
  readonly #versions: ClusterVersions;
  readonly #stopping = new AbortController();
  /** Loading and looking take turns: what is given later was opened later. */
  readonly #turn = pLimit(1);

  constructor(config: LoadConfig, place: OpenSearchConfig, options: ClusterLoaderOptions) {
    this.#options = options;
    this.#versions = new ClusterVersions(config, place, options, this.#stopping.signal);
  }

  /** At the start, opens what is in the cluster, and builds it only where there is nothing; later, always reads the folder and builds. */
  load(previous?: CorpusHeaders): Promise<LoadedCorpus> {
    return this.#turn(async () => {
      this.#refuseWhenClosed();
      try {
        return await (previous ? this.#versions.build() : this.#versions.start());
      } catch (error) {
        if (previous || !this.#options.answersOthers) throw asUnavailable(error);
        const failure = this.#versions.availability.lost(error);
        if (failure instanceof SearchUnavailable) return standIn(failure);
        throw failure;
      }
    });
  }

  /** Looks every few seconds; where the cluster fails, with longer and longer pauses. */
  async next(): Promise<LoadedCorpus | undefined> {
    for (let failures = 0; await this.#pause(failures); ) {
      const seen = await this.#turn(() => this.#look());
      if (typeof seen === 'object') return seen;
      failures = seen === 'failed' ? failures + 1 : 0;
    }
    return undefined;
  }

  unavailable(): SearchUnavailable | undefined {
    return this.#versions.availability.failure;
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#versions.close();
  }

  /** What others have made current meanwhile, or whether there is nothing new. */
  async #look(): Promise<LoadedCorpus | 'same' | 'failed'> {
    if (this.#stopping.signal.aborted) return 'same';
    try {
      const fresh = await (this.#versions.isOpen ? this.#versions.follow() : this.#versions.start());
      return fresh?.corpus.articles.length === 0 ? 'failed' : (fresh ?? 'same');
    } catch (error) {
      if (this.#stopping.signal.aborted) return 'same';
      const failure = this.#versions.noteFailure(error);
      if (!this.#versions.isOpen || !(failure instanceof SearchUnavailable))
        this.#options.log.warn({ detail: messageOf(failure) }, 'nothing could be loaded; trying again');
      return 'failed';
    }
  }

  /** @returns whether to go on */
  async #pause(failures: number): Promise<boolean> {
    const milliseconds = pauseAfter(failures + 1, this.#options.pace ?? PACE, Math.random());
    const { signal } = this.#stopping;
    await delay(milliseconds, undefined, { signal, ref: false }).catch(() => {});
    return !signal.aborted;
  }

  #refuseWhenClosed(): void {
    if (this.#stopping.signal.aborted)
      throw new DalilError('loading-failed', 'Articles are no longer loaded: Dalil is stopping.');
  }
}
