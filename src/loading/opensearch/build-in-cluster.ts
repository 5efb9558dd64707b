import type { OpenSearchConfig } from '../../config.ts';
import { readCorpus } from '../../corpus/read-corpus.ts';
import type { Problem } from '../../corpus/types.ts';
import type { LoadConfig, OnProgress } from '../loader.ts';
import { connectTo } from './connect.ts';

/** What is read and where it is written. Plain data: it can be sent between threads. */
export interface BuildOrder {
  readonly config: LoadConfig;
  readonly place: OpenSearchConfig;
  /** As `codeFingerprint` gives it. */
  readonly code: string;
}

/** What became of a build. */
export interface BuiltVersion {
  /** Undefined where there is no article: nothing is written then. */
  readonly version?: string;
  readonly problems: readonly Problem[];
}

/**
 * Reads the articles and writes them into a cluster, from where an earlier try ended; nothing is answered from them yet.
 * @throws DalilError `seeds-unreadable`, or what the cluster failed with
 */
export async function buildInCluster(
  { config, place, code }: BuildOrder,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<BuiltVersion> {
  const corpus = await readCorpus(config.seedsDir, config.maxArticleBytes, {
    onProgress: (done, total) => onProgress?.({ stage: 'reading', done, total }),
  });
  const { problems } = corpus;
  if (corpus.articles.length === 0) return { problems };
  const cluster = await connectTo(place);
  try {
    const report = (done: number, total: number) => onProgress?.({ stage: 'indexing', done, total });
    return { version: await cluster.build(corpus, { code, onProgress: report, signal }), problems };
  } finally {
    await cluster.close();
  }
}
