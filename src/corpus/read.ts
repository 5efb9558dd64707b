import { createHash } from 'node:crypto';
import { readArticle } from './article.ts';
import { type Listing, listArticles, readSource } from './files.ts';
import type { Article, Corpus, Problem } from './types.ts';

/** The size of a file over which it is refused, unless configured otherwise: 1 MiB. */
export const DEFAULT_MAX_ARTICLE_BYTES = 1_048_576;
/** Files read side by side: enough to keep a disk busy, few enough for any limit on open files. */
const CONCURRENCY = 16;

/**
 * Reads every article below a folder. A file that is refused is reported in `problems` and stops no other.
 * @throws DalilError `seeds-unreadable` when the folder itself cannot be read
 */
export async function readCorpus(directory: string, maxBytes = DEFAULT_MAX_ARTICLE_BYTES): Promise<Corpus> {
  const listing = await listArticles(directory);
  const results: { article?: Article; problems: readonly Problem[] }[] = [];
  for (let i = 0; i < listing.files.length; i += CONCURRENCY) {
    const batch = listing.files.slice(i, i + CONCURRENCY);
    results.push(...(await Promise.all(batch.map((file) => readOne(directory, file, maxBytes)))));
  }
  const articles = results.flatMap(({ article }) => (article ? [article] : []));
  const problems = [...listing.problems, ...results.flatMap((result) => result.problems)];
  return { articles, problems, version: versionOf(articles) };
}

async function readOne(directory: string, file: Listing['files'][number], maxBytes: number) {
  const source = await readSource(directory, file, maxBytes);
  return 'severity' in source ? { problems: [source] } : readArticle(source);
}

function versionOf(articles: readonly Article[]): string {
  const hash = createHash('sha256');
  for (const { id, hash: content } of articles) hash.update(`${id}\0${content}\n`);
  return hash.digest('hex').slice(0, 12);
}
