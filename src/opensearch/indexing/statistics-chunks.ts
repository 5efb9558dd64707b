import { createHash } from 'node:crypto';
import { decodeStatistics, encodeStatistics, type RemoteStatistics } from '../../retrieval/index.ts';
import { ClusterFailure } from '../connection/failure.ts';
import { INDEXING, MANAGEMENT } from '../connection/patience.ts';
import { bytesFrom, toBase64 } from '../numbers.ts';
import type { Manifest } from '../versions/manifest.ts';
import type { Held, IndexNames } from '../versions/names.ts';

/** Bytes of one chunk, which base64 makes a third longer. */
export const CHUNK_BYTES = 3 * 1_048_576;

/** Writes what questions are weighed by, in chunks; where it was written before, the same again. */
export async function writeStatistics(
  version: string,
  statistics: RemoteStatistics,
  { connection, names, signal }: Held & { readonly signal?: AbortSignal },
): Promise<Pick<Manifest, 'chunks' | 'digest'>> {
  const bytes = Buffer.concat(encodeStatistics(statistics, version));
  const chunks = Math.ceil(bytes.length / CHUNK_BYTES);
  for (let at = 0; at < chunks; at++) {
    const data = toBase64(bytes.subarray(at * CHUNK_BYTES, (at + 1) * CHUNK_BYTES));
    await connection.send(
      { method: 'PUT', path: chunkPath(names, version, at), body: { data } },
      { ...INDEXING, signal },
    );
  }
  return { chunks, digest: digestOf(bytes) };
}

/**
 * Reads what questions are weighed by.
 * @throws ClusterFailure `opensearch-damaged` where it is not what was written, or another kind of machine wrote it
 */
export async function readStatistics(
  version: string,
  { chunks, digest }: Manifest,
  { connection, names }: Held,
): Promise<RemoteStatistics> {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < chunks; at++) {
    const { body } = await connection.send<{ _source?: { data: string } }>(
      { method: 'GET', path: chunkPath(names, version, at), accept: [404] },
      MANAGEMENT,
    );
    parts.push(bytesFrom(body._source?.data ?? ''));
  }
  const bytes = Buffer.concat(parts);
  if (digestOf(bytes) !== digest) throw new ClusterFailure('opensearch-damaged', names.statistics(version));
  const decoded = decodeStatistics(bytes, version);
  if ('reason' in decoded)
    throw new ClusterFailure('opensearch-damaged', `${names.statistics(version)}: ${decoded.reason}`);
  return decoded.statistics;
}

function chunkPath(names: IndexNames, version: string, at: number): string {
  return `/${names.statistics(version)}/_doc/chunk-${at}`;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
