import type { Corpus } from '../corpus/types.ts';
import { openConnection } from './connection/connection.ts';
import { ClusterFailure } from './connection/failure.ts';
import { MANAGEMENT, QUESTION } from './connection/patience.ts';
import type { ClusterSettings } from './connection/settings.ts';
import { type BuildOptions, buildVersion } from './indexing/build.ts';
import { type OpenedCorpus, openVersion } from './reading/open.ts';
import { makeCurrent, pointTo, readVersions } from './versions/aliases.ts';
import { isComplete } from './versions/manifest.ts';
import { type Held, IndexNames } from './versions/names.ts';
import { pruneVersions } from './versions/prune.ts';

/** How a cluster is. Questions are answered unless it is red. */
export interface ClusterHealth {
  readonly status: 'green' | 'yellow' | 'red';
  readonly nodes: number;
}

/** An OpenSearch cluster that keeps a corpus in versions. Everything throws `ClusterFailure` where the cluster does not do it. */
export interface Cluster {
  /** The version that is answered from; undefined before there is one. */
  current(): Promise<string | undefined>;
  /** Writes a corpus from where an earlier try ended, and gives its version, which nothing is answered from yet. */
  build(corpus: Corpus, options: BuildOptions): Promise<string>;
  /** Answers from another version from now on, for all processes; the one before is kept, older ones are deleted. */
  switchTo(version: string): Promise<void>;
  /** Goes back to the version before, and gives it; undefined where there is none. Going back again undoes it. */
  rollback(): Promise<string | undefined>;
  open(version: string): Promise<OpenedCorpus>;
  health(): Promise<ClusterHealth>;
  close(): Promise<void>;
}

/** The first version that knows `delimited_term_freq`. */
const OLDEST = [2, 10] as const;

/**
 * Makes ready to use a cluster; it is first asked something when something is wanted of it.
 * @throws ClusterFailure `opensearch-setting`
 */
export async function connect(settings: ClusterSettings): Promise<Cluster> {
  const connection = await openConnection(settings);
  const held = { connection, names: new IndexNames(settings.index), shards: settings.shards };
  return {
    current: async () => (await readVersions(held)).current,
    build: async (corpus, options) => {
      await refuseOld(held);
      return buildVersion(corpus, options, held);
    },
    switchTo: (version) => switchTo(version, held),
    rollback: () => rollback(held),
    open: (version) => openVersion(version, held),
    health: () => readHealth(held),
    close: () => connection.close(),
  };
}

async function switchTo(version: string, held: Held): Promise<void> {
  if (!(await isComplete(version, held))) {
    throw new ClusterFailure('opensearch-version-gone', `version ${version} is not complete`);
  }
  await makeCurrent(version, held);
  await pruneVersions(held);
}

async function rollback(held: Held): Promise<string | undefined> {
  const { current, previous } = await readVersions(held);
  if (previous !== undefined) await pointTo(previous, current, held);
  return previous;
}

async function readHealth({ connection }: Held): Promise<ClusterHealth> {
  const { body } = await connection.send<{ status: ClusterHealth['status']; number_of_nodes: number }>(
    { method: 'GET', path: '/_cluster/health' },
    QUESTION,
  );
  return { status: body.status, nodes: body.number_of_nodes };
}

async function refuseOld({ connection }: Held): Promise<void> {
  const { body } = await connection.send<{ version: { number: string } }>(
    { method: 'GET', path: '/' },
    MANAGEMENT,
  );
  const [major = 0, minor = 0] = body.version.number.split('.').map(Number);
  const isOld = major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
  if (isOld) throw new ClusterFailure('opensearch-too-old', body.version.number);
}
