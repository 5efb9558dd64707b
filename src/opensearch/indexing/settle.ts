import type { Connection } from '../connection/connection.ts';
import { ClusterFailure } from '../connection/failure.ts';
import { MANAGEMENT, persistently } from '../connection/patience.ts';
import { countArticles } from '../versions/manifest.ts';
import type { Held } from '../versions/names.ts';

/** A replica that takes longer than this to copy goes on while questions are answered. */
const REPLICAS = '20s';

interface StatisticsAnswer {
  readonly indices?: Readonly<Record<string, { readonly shards: Readonly<Record<string, readonly Copy[]>> }>>;
}

/** One copy of a shard: the number of its last change, and up to where all copies have all changes. */
interface Copy {
  readonly routing: { readonly primary: boolean };
  readonly seq_no: { readonly max_seq_no: number; readonly global_checkpoint: number };
}

/**
 * Waits until all articles of a version can be searched in every copy.
 * @throws ClusterFailure `opensearch-damaged` where that does not come about
 */
export async function settle(version: string, articles: number, held: Held): Promise<void> {
  const name = held.names.articles(version);
  await waitForCopies(name, held.connection);
  await persistently(() => showAll(version, articles, held), MANAGEMENT);
}

async function waitForCopies(name: string, connection: Connection): Promise<void> {
  const { body } = await connection.send<{ status: string }>(
    {
      method: 'GET',
      path: `/_cluster/health/${name}`,
      query: { wait_for_status: 'green', timeout: REPLICAS },
      accept: [408],
    },
    { ...MANAGEMENT, tryMs: MANAGEMENT.deadlineMs },
  );
  if (body.status === 'red') throw new ClusterFailure('opensearch-red', name, true);
}

/**
 * Makes what was written visible, and counts it. What another process wrote counts as written as soon as the first copy has it:
 * a copy that got it only after it was told to show all would go on without.
 */
async function showAll(version: string, articles: number, held: Held): Promise<void> {
  const { connection, names } = held;
  const name = names.articles(version);
  const isOnItsWay = await isUnderWay(name, connection);
  await connection.send({ method: 'POST', path: `/${name}/_refresh`, whole: true }, MANAGEMENT);
  const count = await countArticles(version, held);
  if (isOnItsWay || count !== articles) {
    throw new ClusterFailure('opensearch-damaged', `${name} holds ${count} articles of ${articles}`, true);
  }
}

/** Whether some copy still lacks what another has. */
async function isUnderWay(name: string, connection: Connection): Promise<boolean> {
  const { body } = await connection.send<StatisticsAnswer>(
    {
      method: 'GET',
      path: `/${name}/_stats/docs`,
      query: {
        level: 'shards',
        filter_path: 'indices.*.shards.*.routing.primary,indices.*.shards.*.seq_no',
      },
    },
    MANAGEMENT,
  );
  const copies = Object.values(body.indices?.[name]?.shards ?? {}).flat();
  return copies.some(
    ({ routing, seq_no }) => routing.primary && seq_no.global_checkpoint < seq_no.max_seq_no,
  );
}
