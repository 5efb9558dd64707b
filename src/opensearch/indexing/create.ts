import type { Connection } from '../connection/connection.ts';
import { ClusterFailure } from '../connection/failure.ts';
import { MANAGEMENT } from '../connection/patience.ts';
import articlesIndex from '../data/articles-index.json' with { type: 'json' };
import statisticsIndex from '../data/statistics-index.json' with { type: 'json' };
import type { Held } from '../versions/names.ts';

/** Articles of one shard, about, and the most shards that they are spread over by themselves. */
const ARTICLES_PER_SHARD = 250_000;
const MOST_SHARDS = 48;

/** Makes the indices of a version where they are not there yet. */
export async function createIndices(
  version: string,
  articles: number,
  shards: number | undefined,
  { connection, names }: Held,
): Promise<void> {
  const spread = shards ?? Math.min(MOST_SHARDS, Math.max(1, Math.ceil(articles / ARTICLES_PER_SHARD)));
  const { settings, mappings } = articlesIndex;
  const body = { settings: { ...settings, number_of_shards: spread }, mappings };
  // By its articles a version is known, so nothing of it is ever left behind unseen.
  await create(names.articles(version), body, connection);
  await create(names.statistics(version), statisticsIndex, connection);
}

async function create(index: string, body: object, connection: Connection): Promise<void> {
  const { status, body: answer } = await connection.send<{ error?: { type: string; reason: string } }>(
    { method: 'PUT', path: `/${index}`, body, accept: [400] },
    MANAGEMENT,
  );
  if (status === 400 && answer.error?.type !== 'resource_already_exists_exception') {
    throw new ClusterFailure('opensearch-refused', `${answer.error?.type}: ${answer.error?.reason}`);
  }
}
