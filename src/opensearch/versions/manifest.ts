import type { Problem } from '../../corpus/types.ts';
import { MANAGEMENT } from '../connection/patience.ts';
import type { Held } from './names.ts';

/** Written last: a version that has one is complete. */
export interface Manifest {
  readonly corpusVersion: string;
  readonly articles: number;
  /** How many chunks hold the statistics, and the SHA-256 of all of them in hexadecimal. */
  readonly chunks: number;
  readonly digest: string;
  readonly problems: readonly Problem[];
}

const ID = 'manifest';

/** Reads the manifest of a version; undefined where it is not complete, or not there. */
export async function readManifest(
  version: string,
  { connection, names }: Held,
): Promise<Manifest | undefined> {
  const { body } = await connection.send<{ _source?: { manifest: Manifest } }>(
    { method: 'GET', path: `/${names.statistics(version)}/_doc/${ID}`, accept: [404] },
    MANAGEMENT,
  );
  return body._source?.manifest;
}

/** Declares a version complete. */
export async function writeManifest(
  version: string,
  manifest: Manifest,
  { connection, names }: Held,
): Promise<void> {
  const path = `/${names.statistics(version)}/_doc/${ID}`;
  await connection.send({ method: 'PUT', path, body: { manifest } }, MANAGEMENT);
}

/** Whether all articles of a version are there, and what questions are weighed by. */
export async function isComplete(version: string, held: Held): Promise<boolean> {
  const manifest = await readManifest(version, held);
  return manifest !== undefined && (await countArticles(version, held)) === manifest.articles;
}

/** How many articles a version has by now; 0 where it is not there. */
export async function countArticles(version: string, { connection, names }: Held): Promise<number> {
  const { body } = await connection.send<{ count?: number }>(
    { method: 'GET', path: `/${names.articles(version)}/_count`, accept: [404], whole: true },
    MANAGEMENT,
  );
  return body.count ?? 0;
}
