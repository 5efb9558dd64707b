import type { Article } from '../../src/corpus/types.ts';
import { CrossLingualPostings } from '../../src/retrieval/candidates/cross-lingual-postings.ts';
import { postingWords } from '../../src/retrieval/candidates/word-search-postings.ts';
import {
  type ArticleSource,
  buildIndex,
  cutTables,
  decodeStatistics,
  encodeStatistics,
  type Retriever,
  remoteRetriever,
  remoteStatistics,
  type SentenceIndex,
} from '../../src/retrieval/index.ts';
import { topK } from '../../src/retrieval/top-k.ts';

/** A source that keeps its articles in this process: the embedded search behind the interface of those that do not. */
export function embeddedSource(index: SentenceIndex): ArticleSource {
  const words = postingWords(index);
  const postings = new CrossLingualPostings(index);
  return {
    async find({ keys, toneless, named }, limit) {
      const scores = new Float64Array(index.articles.length);
      const add = (article: number, score: number) => {
        scores[article]! += score;
      };
      words.search(keys, toneless, add);
      for (const { hash, score } of named) postings.forEach(hash, (article) => add(article, score));
      return topK(scores, limit).map((number) => ({
        number,
        article: index.articles[number]!,
        tables: cutTables(index, number),
      }));
    },
  };
}

/** A retriever over such a source; its statistics have been bytes. */
export async function createEmbeddedRemote(articles: readonly Article[]): Promise<Retriever> {
  const index = buildIndex(articles);
  const decoded = decodeStatistics(Buffer.concat(encodeStatistics(remoteStatistics(index), 'code')), 'code');
  if ('reason' in decoded) throw new Error(decoded.reason);
  return remoteRetriever(decoded.statistics, embeddedSource(index));
}
