import type { OpenSearchConfig } from '../../config.ts';
import { DalilError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { type Cluster, isMadeBy, type OpenedCorpus } from '../../opensearch/index.ts';
import type { PauseRange } from '../../pauses.ts';
import { codeFingerprint } from '../code-fingerprint.ts';
import type { LoadConfig, LoadedCorpus, OnProgress } from '../loader.ts';
import { Availability } from './availability.ts';
import { buildInCluster } from './build-in-cluster.ts';
import { buildInThread } from './build-in-thread.ts';
import { connectTo } from './connect.ts';
import { loadedFrom, nothing } from './loaded.ts';

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

/** Failures of a version that building it again mends. */
const MENDED_BY_BUILDING = new Set(['opensearch-version-gone', 'opensearch-damaged']);

/** The versions in a cluster, as one process builds, opens and follows them. */
export class ClusterVersions {
  readonly availability: Availability;
  readonly #config: LoadConfig;
  readonly #place: OpenSearchConfig;
  readonly #options: ClusterLoaderOptions;
  readonly #signal: AbortSignal;
  #connected: Promise<Cluster> | undefined;
  #opened: OpenedCorpus | undefined;
  /** A version that another version of Dalil made, of which the log has been told. */
  #foreign: string | undefined;

  /** @param signal breaks off building */
  constructor(
    config: LoadConfig,
    place: OpenSearchConfig,
    options: ClusterLoaderOptions,
    signal: AbortSignal,
  ) {
    this.#config = config;
    this.#place = place;
    this.#options = options;
    this.#signal = signal;
    this.availability = new Availability(options.log);
  }

  /** Whether questions are answered from any version by now. */
  get isOpen(): boolean {
    return this.#opened !== undefined;
  }

  /** Opens what is answered from, and builds it where it is missing, not whole or not made by this version of Dalil. */
  async start(): Promise<LoadedCorpus> {
    const cluster = await this.#cluster();
    // A cluster that is away is found out sooner than by reading versions, for which more patience is had.
    await cluster.health();
    const current = this.#options.alwaysReads ? undefined : await cluster.current();
    if (current === undefined) return this.build();
    const { log } = this.#options;
    if (!isMadeBy(current, await codeFingerprint())) {
      log.warn({ version: current }, 'another version of Dalil built the index; it is built again');
      return this.build().catch((error: unknown) => Promise.reject(outdated(error)));
    }
    try {
      return await this.#open(current);
    } catch (error) {
      if (!(error instanceof DalilError) || !MENDED_BY_BUILDING.has(error.identifier)) throw error;
      log.warn({ version: current, reason: error.identifier }, 'the index is not whole; it is built again');
      return this.build();
    }
  }

  /** Reads the folder, writes what it holds, switches to it and opens it. */
  async build(): Promise<LoadedCorpus> {
    const order = { config: this.#config, place: this.#place, code: await codeFingerprint() };
    const { onProgress, answersOthers } = this.#options;
    const build = answersOthers ? buildInThread : buildInCluster;
    const { version, problems } = await build(order, onProgress, this.#signal);
    if (version === undefined) return nothing(problems);
    await (await this.#cluster()).switchTo(version);
    return this.#open(version);
  }

  async #open(version: string): Promise<LoadedCorpus> {
    this.#opened = await (await this.#cluster()).open(version);
    this.availability.returned();
    return loadedFrom(this.#opened, this.availability);
  }

  /** Opens what others have switched to meanwhile; undefined where that is nothing new. */
  async follow(): Promise<LoadedCorpus | undefined> {
    const cluster = await this.#cluster();
    await cluster.health();
    const current = await cluster.current();
    if (current === undefined || current === this.#opened?.version) return this.#regained(current);
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
  async #regained(current: string | undefined): Promise<LoadedCorpus | undefined> {
    const { failure } = this.availability;
    if (!failure) return undefined;
    if (current === undefined && failure.identifier === 'opensearch-version-gone') return this.build();
    await this.availability.during(async () => this.#opened?.sample(1));
    return undefined;
  }

  #cluster(): Promise<Cluster> {
    this.#connected ??= connectTo(this.#place);
    return this.#connected;
  }

  /** Notes that the cluster failed, unless only a new version is not whole: the one that is open is answered from all the same. */
  noteFailure(error: unknown): unknown {
    const isOfNew = this.isOpen && error instanceof DalilError && MENDED_BY_BUILDING.has(error.identifier);
    return isOfNew ? error : this.availability.lost(error);
  }

  /** Ends the connection. */
  async close(): Promise<void> {
    await (await this.#connected?.catch(() => undefined))?.close();
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
