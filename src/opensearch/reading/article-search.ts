import type { ArticleRequest, ArticleSource } from '../../retrieval/index.ts';
import { QUESTION } from '../connection/patience.ts';
import { foundArticle, type StoredArticle } from '../document.ts';
import type { Held } from '../versions/names.ts';

interface SearchAnswer {
  readonly hits: { readonly hits: readonly { readonly _source: StoredArticle }[] };
}

/** Fewer than a cluster takes in one question. */
const MOST_CLAUSES = 1_000;

/** Finds the articles of a version: one request for each question. */
export function articleSource(version: string, { connection, names }: Held): ArticleSource {
  const path = `/${names.articles(version)}/_search`;
  return {
    async find(request, limit) {
      const body = searchBody(request, limit);
      if (body.query.bool.should.length === 0) return [];
      const query = { search_type: 'dfs_query_then_fetch', allow_partial_search_results: false };
      const { body: answer } = await connection.send<SearchAnswer>(
        { method: 'POST', path, query, body, whole: true },
        QUESTION,
      );
      return answer.hits.hits.map(({ _source }) => foundArticle(_source));
    },
  };
}

/** The question to the cluster: weights are in the index, and it multiplies each by the inverse frequency of its key. */
export function searchBody({ keys, toneless, named }: ArticleRequest, limit: number) {
  const field = toneless ? 'toneless' : 'stems';
  const times = new Map<number, number>();
  for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1);
  const should = [
    ...Array.from(times, ([key, boost]) => ({ term: { [field]: { value: String(key), boost } } })),
    ...named.map(({ hash, sureness }) => ({ term: { named: { value: String(hash), boost: sureness } } })),
  ];
  return {
    size: limit,
    query: { bool: { should: should.slice(0, MOST_CLAUSES) } },
    sort: ['_score', { number: 'asc' }],
    track_total_hits: false,
    timeout: `${QUESTION.tryMs}ms`,
  };
}
