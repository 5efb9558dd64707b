import { setTimeout as delay } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { OpenSearchConfig } from '../../config.ts';
import type { CorpusHeaders } from '../../corpus/types.ts';
import { DalilError, messageOf, SearchUnavailable } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { type Cluster, isMadeBy, type OpenedCorpus } from '../../opensearch/index.ts';
import { type PauseRange, pauseAfter } from '../../pauses.ts';
import { codeFingerprint } from '../code-fingerprint.ts';
import type { LoadConfig, LoadedCorpus, Loader, OnProgress } from '../loader.ts';
import { Availability, asUnavailable } from './availability.ts';
import { buildInCluster } from './build-in-cluster.ts';
import { buildInThread } from './build-in-thread.ts';
import { connectTo } from './connect.ts';
import { loadedFrom, nothing, standIn } from './loaded.ts';

/** How a loader behaves, and who is told about it. */
export interface ClusterLoaderOptions {
  readonly log: Log;
  readonly onProgress?: OnProgress;
  /** Others wait for answers: the index is built in a thread of its own, and a cluster that is away at the start is waited for. */
  readonly answersOthers?: boolean;
  /** The folder decides what is answered from, at the start too; otherwise what is in the cluster does. */
  readonly alwaysReads?: boolean;
  /** Milliseconds between two looks at what others did: usually, and after failures at the most. */
  readonly pace?: PauseRange;
}

const PACE: PauseRange = { first: 3_000, longest: 15_000 };
/** Failures of a version that building it again mends. */
const MENDED_BY_BUILDING = new Set(['opensearch-version-gone', 'opensearch-damaged']);

/** Loads from a cluster, which keeps the articles and is shared with other processes; this one holds what is known of them but their texts. */
export class ClusterLoader implements Loader {
  readonly #config: LoadConfig;
  readonly #place: OpenSearchConfig;
  readonly #options: ClusterLoaderOptions;
  readonly #availability: Availability;
  readonly #stopping = new AbortController();
  /** Loading and looking take turns: what is given later was opened later. */
  readonly #turn = pLimit(1);
  #connected: Promise<Cluster> | undefined;
  #opened: OpenedCorpus | undefined;
  /** A version that another version of Dalil made, of which the log has been told. */
  #foreign: string | undefined;

  constructor(config: LoadConfig, place: OpenSearchConfig, options: ClusterLoaderOptions) {
    this.#config = config;
    this.#place = place;
    this.#options = options;
    this.#availability = new Availability(options.log);
  }

  /** At the start, opens what is in the cluster, and builds it only where there is nothing; later, always reads the folder and builds. */
  load(previous?: CorpusHeaders): Promise<LoadedCorpus> {
    return this.#turn(async () => {
      this.#refuseWhenClosed();
      try {
        return await (previous ? this.#build() : this.#start());
      } catch (error) {
        if (previous || !this.#options.answersOthers) throw asUnavailable(error);
        const failure = this.#availability.lost(error);
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
    return this.#availability.failure;
  }

  async close(): Promise<void> {
    this.#stopping.abort();
    await (await this.#connected?.catch(() => undefined))?.close();
  }

  async #start(): Promise<LoadedCorpus> {
    const cluster = await this.#cluster();
    // A cluster that is away is found out sooner than by reading versions, for which more patience is had.
    await cluster.health();
    const current = this.#options.alwaysReads ? undefined : await cluster.current();
    if (current === undefined) return this.#build();
    const { log } = this.#options;
    if (!isMadeBy(current, await codeFingerprint())) {
      log.warn({ version: current }, 'another version of Dalil built the index; it is built again');
      return this.#build().catch((error: unknown) => Promise.reject(outdated(error)));
    }
    try {
      return await this.#open(current);
    } catch (error) {
      if (!(error instanceof DalilError) || !MENDED_BY_BUILDING.has(error.identifier)) throw error;
      log.warn({ version: current, reason: error.identifier }, 'the index is not whole; it is built again');
      return this.#build();
    }
  }

  async #build(): Promise<LoadedCorpus> {
    const order = { config: this.#config, place: this.#place, code: await codeFingerprint() };
    const { onProgress, answersOthers } = this.#options;
    const build = answersOthers ? buildInThread : buildInCluster;
    const { version, problems } = await build(order, onProgress, this.#stopping.signal);
    if (version === undefined) return nothing(problems);
    await (await this.#cluster()).switchTo(version);
    return this.#open(version);
  }

  async #open(version: string): Promise<LoadedCorpus> {
    this.#opened = await (await this.#cluster()).open(version);
    this.#availability.returned();
    return loadedFrom(this.#opened, this.#availability);
  }

  /** What others have made current meanwhile, or whether there is nothing new. */
  async #look(): Promise<LoadedCorpus | 'same' | 'failed'> {
    if (this.#stopping.signal.aborted) return 'same';
    try {
      const fresh = await (this.#opened ? this.#followed(this.#opened) : this.#start());
      return fresh?.corpus.articles.length === 0 ? 'failed' : (fresh ?? 'same');
    } catch (error) {
      if (this.#stopping.signal.aborted) return 'same';
      const failure = this.#availability.lost(error);
      if (!this.#opened || !(failure instanceof SearchUnavailable))
        this.#options.log.warn({ detail: messageOf(failure) }, 'nothing could be loaded; trying again');
      return 'failed';
    }
  }

  async #followed(opened: OpenedCorpus): Promise<LoadedCorpus | undefined> {
    const cluster = await this.#cluster();
    await cluster.health();
    const current = await cluster.current();
    if (current === opened.version || current === undefined) return this.#regained(opened, current);
    if (current === this.#foreign) return undefined;
    if (isMadeBy(current, await codeFingerprint())) return this.#open(current);
    // Building it again would be undone by whoever runs that other version, and so on.
    this.#foreign = current;
    this.#options.log.warn(
      { version: current },
      'another version of Dalil built a new index; this process keeps the old one until it is restarted',
    );
    return undefined;
  }

  /** What a search has lost, only what is searched can bring back; where somebody deleted it, it is built again. */
  async #regained(opened: OpenedCorpus, current: string | undefined): Promise<LoadedCorpus | undefined> {
    const { failure } = this.#availability;
    if (!failure) return undefined;
    if (current === undefined && failure.identifier === 'opensearch-version-gone') return this.#build();
    await this.#availability.during(() => opened.sample(1));
    return undefined;
  }

  #cluster(): Promise<Cluster> {
    this.#connected ??= connectTo(this.#place);
    return this.#connected;
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

function outdated(error: unknown): unknown {
  if (!(error instanceof DalilError) || error.identifier !== 'seeds-unreadable') return error;
  return new DalilError(
    'index-outdated',
    `Another version of Dalil built the index in the cluster, and it cannot be built again here: ${error.message} Run "npm run index" with this version where the articles are.`,
    { cause: error },
  );
}
