import { articleRequest } from '../candidates/article-request.ts';
import { ARTICLES, scoreSentences } from '../engine.ts';
import { makeReady } from '../indexing/vocabulary.ts';
import { analyzeQuestion } from '../question/analyze.ts';
import { candidatesOf } from '../retriever.ts';
import { openSession } from '../session/session.ts';
import { TablePool } from '../session/tables.ts';
import type { Candidate, Question, Retriever, SearchOptions } from '../types.ts';
import type { ArticleSource } from './article-source.ts';
import { assembleIndex } from './found-tables.ts';
import { type VectorSource, withVectors } from './look-up-vectors.ts';
import { crossLingualCount, type RemoteStatistics } from './remote-statistics.ts';

/** The retriever over articles that are kept elsewhere: they are found there, and their sentences ranked here. */
export function remoteRetriever(statistics: RemoteStatistics, source: ArticleSource): Retriever {
  makeReady(statistics.vocabulary);
  const tables = new TablePool({ vocabulary: statistics.vocabulary, articles: [] });
  let vectors: VectorSource | undefined;
  return {
    search: (question, options) => search(question, options, { statistics, source, tables, vectors }),
    useVectorLookup: (lookUp, cosines) => {
      vectors = { lookUp, cosines };
    },
  };
}

/** From what a question is answered. */
interface Parts {
  readonly statistics: RemoteStatistics;
  readonly source: ArticleSource;
  readonly tables: TablePool;
  readonly vectors?: VectorSource;
}

async function search(
  question: Question,
  options: SearchOptions,
  { statistics, source, tables, vectors }: Parts,
): Promise<readonly Candidate[]> {
  const frequencyOf = (hash: number) => crossLingualCount(statistics.crossLingual, hash);
  const query = analyzeQuestion(question, statistics, frequencyOf, statistics.host);
  if (query.terms.length === 0) return [];
  const found = await source.find(articleRequest(query, statistics, frequencyOf), ARTICLES);
  const { index, order } = assembleIndex(found, statistics);
  return tables.lendFor(async (lent) => {
    const session = openSession(query, index, lent);
    const scored = scoreSentences(order, session);
    const known = vectors && question.vector && (await withVectors(scored, question.vector, vectors));
    return candidatesOf(known ?? scored, session, question, options);
  });
}
