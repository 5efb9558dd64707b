import type { Article, ArticleHeader, Problem } from '../../corpus/types.ts';
import { type Retriever, remoteRetriever } from '../../retrieval/index.ts';
import { ClusterFailure } from '../connection/failure.ts';
import { readStatistics } from '../indexing/statistics-chunks.ts';
import { readManifest } from '../versions/manifest.ts';
import type { Held } from '../versions/names.ts';
import { articleSource } from './article-search.ts';
import { readArticleById, readHeaders, readSample } from './stored-articles.ts';

/** A version of a corpus that is answered from; its texts stay in the cluster. */
export interface OpenedCorpus {
  readonly version: string;
  readonly corpusVersion: string;
  readonly retriever: Retriever;
  /** In the order of the corpus. */
  readonly headers: readonly ArticleHeader[];
  readonly problems: readonly Problem[];
  /** Undefined where there is no such article. */
  article(id: string): Promise<Article | undefined>;
  /** At most so many articles from all over the corpus, in its order. */
  sample(count: number): Promise<readonly Article[]>;
}

/**
 * Opens a version: loads what questions are weighed by, and the headers.
 * @throws ClusterFailure `opensearch-version-gone` where it is not there or not complete
 */
export async function openVersion(version: string, held: Held): Promise<OpenedCorpus> {
  const manifest = await readManifest(version, held);
  if (!manifest) throw new ClusterFailure('opensearch-version-gone', `version ${version}`);
  const { corpusVersion, problems, articles } = manifest;
  const statistics = await readStatistics(version, manifest, held);
  const headers = await readHeaders(version, articles, held);
  if (headers.length !== articles) {
    throw new ClusterFailure('opensearch-damaged', `${headers.length} headers of ${articles}`);
  }
  return {
    version,
    corpusVersion,
    problems,
    headers,
    retriever: remoteRetriever(statistics, articleSource(version, held)),
    article: (id) => readArticleById(id, version, held),
    sample: (count) => readSample(count, articles, version, held),
  };
}
