import type { Article, ArticleHeader } from '../../corpus/types.ts';
import { MANAGEMENT, QUESTION, type RequestPatience } from '../connection/patience.ts';
import { type StoredArticle, storedArticle } from '../document.ts';
import type { Held } from '../versions/names.ts';

interface Hits {
  readonly hits: { readonly hits: readonly { readonly _source: StoredArticle }[] };
}

/** Headers of one request. */
const PAGE = 2_000;
const BY_NUMBER = [{ number: 'asc' }];

/** Reads the headers of all articles, in the order of the corpus. */
export async function readHeaders(
  version: string,
  total: number,
  held: Held,
): Promise<readonly ArticleHeader[]> {
  const headers: ArticleHeader[] = [];
  while (headers.length < total) {
    const query = { range: { number: { gte: headers.length, lt: headers.length + PAGE } } };
    const body = { size: PAGE, query, sort: BY_NUMBER, _source: ['header'] };
    const page = await search(version, body, MANAGEMENT, held);
    if (page.length === 0) break;
    headers.push(...page.map(({ header }) => header));
  }
  return headers;
}

/** Reads one article, by its id. */
export async function readArticleById(id: string, version: string, held: Held): Promise<Article | undefined> {
  const body = { size: 1, query: { term: { id } }, sort: BY_NUMBER, _source: ['header', 'body'] };
  const [stored] = await search(version, body, QUESTION, held);
  return stored && storedArticle(stored);
}

/** Reads some articles from all over the corpus, in its order. */
export async function readSample(
  count: number,
  total: number,
  version: string,
  held: Held,
): Promise<readonly Article[]> {
  const size = Math.min(count, total);
  if (size === 0) return [];
  const numbers = Array.from({ length: size }, (_, at) => Math.floor((at * total) / size));
  const body = { size, query: { terms: { number: numbers } }, sort: BY_NUMBER, _source: ['header', 'body'] };
  return (await search(version, body, MANAGEMENT, held)).map(storedArticle);
}

async function search(
  version: string,
  body: object,
  patience: RequestPatience,
  { connection, names }: Held,
): Promise<readonly StoredArticle[]> {
  const { body: answer } = await connection.send<Hits>(
    {
      method: 'POST',
      path: `/${names.articles(version)}/_search`,
      query: { allow_partial_search_results: false },
      body,
      whole: true,
    },
    patience,
  );
  return answer.hits.hits.map(({ _source }) => _source);
}
