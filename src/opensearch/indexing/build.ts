import type { Corpus } from '../../corpus/types.ts';
import {
  articleKeys,
  buildIndex,
  cutTables,
  remoteStatistics,
  type SentenceIndex,
} from '../../retrieval/index.ts';
import { articleDocument } from '../document.ts';
import { isComplete, type Manifest, readManifest, writeManifest } from '../versions/manifest.ts';
import { type Held, versionOf } from '../versions/names.ts';
import { type BulkLine, writeAll } from './bulk.ts';
import { createIndices } from './create.ts';
import { missingRanges, type NumberRange } from './missing.ts';
import { settle } from './settle.ts';
import { writeStatistics } from './statistics-chunks.ts';

/** How a version is built. */
export interface BuildOptions {
  /** A print of the code and word lists that the index depends on. */
  readonly code: string;
  /** The corpus's index, where it has been made already. */
  readonly index?: SentenceIndex;
  /** Told how many articles are in the cluster. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Writes a corpus into a cluster, from where an earlier try ended; several processes may do so at once. Nothing is answered
 * from it yet.
 * @returns the version
 * @throws ClusterFailure, or the signal's reason
 */
export async function buildVersion(
  corpus: Corpus,
  options: BuildOptions,
  held: Held & { readonly shards?: number },
): Promise<string> {
  const { code, onProgress, signal } = options;
  const version = versionOf(corpus.version, code);
  if (await isComplete(version, held)) {
    await keepProblems(version, corpus, held);
    onProgress?.(corpus.articles.length, corpus.articles.length);
    return version;
  }
  await createIndices(version, corpus.articles.length, held.shards, held);
  const index = options.index ?? buildIndex(corpus.articles);
  await writeArticles(version, index, options, held);
  await settle(version, corpus.articles.length, held);
  const written = await writeStatistics(version, remoteStatistics(index), { ...held, signal });
  await writeManifest(version, { ...manifestOf(corpus), ...written }, held);
  return version;
}

function manifestOf({ version, articles, problems }: Corpus): Omit<Manifest, 'chunks' | 'digest'> {
  return { corpusVersion: version, articles: articles.length, problems };
}

/** Files that are refused are not in the corpus's version. */
async function keepProblems(version: string, corpus: Corpus, held: Held): Promise<void> {
  const manifest = await readManifest(version, held);
  if (!manifest || JSON.stringify(manifest.problems) === JSON.stringify(corpus.problems)) return;
  await writeManifest(version, { ...manifest, problems: corpus.problems }, held);
}

async function writeArticles(
  version: string,
  index: SentenceIndex,
  { onProgress, signal }: BuildOptions,
  { connection, names }: Held,
): Promise<void> {
  const name = names.articles(version);
  const total = index.articles.length;
  const missing = await missingRanges(name, total, connection);
  let done = total - missing.reduce((sum, { from, to }) => sum + to - from, 0);
  onProgress?.(done, total);
  await writeAll(name, linesOf(index, missing), connection, {
    signal,
    onWritten: (count) => {
      done += count;
      onProgress?.(done, total);
    },
  });
}

function* linesOf(index: SentenceIndex, ranges: readonly NumberRange[]): Generator<BulkLine> {
  const keysOf = articleKeys(index);
  for (const { from, to } of ranges) {
    for (const [at, article] of index.articles.slice(from, to).entries()) {
      const number = from + at;
      const found = { number, article, tables: cutTables(index, number) };
      yield { id: String(number), json: JSON.stringify(articleDocument(found, keysOf(number))) };
    }
  }
}
