import { createHash } from 'node:crypto';
import { messageOf } from '../errors.ts';
import { type ListedFile, listArticles } from './files/list-articles.ts';
import { fileStamp, readSource } from './files/read-source.ts';
import { problem } from './problems.ts';
import { readArticle } from './read-article.ts';
import type { Article, ArticleHeader, Corpus, CorpusHeaders, Problem } from './types.ts';

/** The size of a file over which it is refused, unless configured otherwise: 1 MiB. */
export const DEFAULT_MAX_ARTICLE_BYTES = 1_048_576;
/** Files read side by side: enough to keep a disk busy, few enough for any limit on open files. */
const CONCURRENCY = 16;

/** A file changed this shortly before it was read may have changed again within the clock's grain (milliseconds). */
const GRAIN_MS = 2_000;

/** What reading a corpus may reuse, and who is told of its progress. */
export interface ReadOptions {
  /** The corpus as read before: files that are as they were then are not read again, where their texts were kept. */
  readonly previous?: CorpusHeaders;
  readonly onProgress?: (done: number, total: number) => void;
}

interface FileResult {
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/**
 * Reads every article below a folder. A file that is refused is reported in `problems` and stops no other.
 * @throws DalilError `seeds-unreadable` when the folder itself cannot be read
 */
export async function readCorpus(
  directory: string,
  maxBytes = DEFAULT_MAX_ARTICLE_BYTES,
  { previous, onProgress }: ReadOptions = {},
): Promise<Corpus> {
  const listing = await listArticles(directory);
  const known = knownFrom(previous);
  const results: FileResult[] = [];
  for (let i = 0; i < listing.files.length; i += CONCURRENCY) {
    const batch = listing.files.slice(i, i + CONCURRENCY);
    results.push(...(await Promise.all(batch.map((file) => readOne(listing.root, file, maxBytes, known)))));
    onProgress?.(results.length, listing.files.length);
  }
  const articles = results.flatMap(({ article }) => (article ? [article] : []));
  const problems = [...listing.problems, ...results.flatMap((result) => result.problems)];
  return { articles, problems, version: versionOf(articles) };
}

/** What is known of files from an earlier reading, by their names. */
interface Known {
  readonly articles: ReadonlyMap<string, Article>;
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

function knownFrom(previous: CorpusHeaders | undefined): Known {
  const problems = new Map<string, Problem[]>();
  for (const each of previous?.problems ?? []) {
    // Whether a file has a twin is seen anew in every listing.
    if (each.code === 'duplicate-id') continue;
    const sameFile = problems.get(each.file);
    if (sameFile) sameFile.push(each);
    else problems.set(each.file, [each]);
  }
  const articles = previous?.articles.filter(isWhole) ?? [];
  return { articles: new Map(articles.map((article) => [article.file, article])), problems };
}

async function readOne(
  root: string,
  listed: ListedFile,
  maxBytes: number,
  known: Known,
): Promise<FileResult> {
  const article = known.articles.get(listed.file);
  if (article && (await isUnchanged(root, listed, article))) {
    const files = listed.sidecar === undefined ? [listed.file] : [listed.file, listed.sidecar];
    return { article, problems: files.flatMap((file) => known.problems.get(file) ?? []) };
  }
  const source = await readSource(root, listed, maxBytes);
  if ('severity' in source) return { problems: [source] };
  try {
    return readArticle(source);
  } catch (error) {
    // Nobody knows all that can be in a file; whatever it is, it concerns this one.
    return { problems: [problem(listed.file, 'unexpected', { detail: messageOf(error) })] };
  }
}

function isWhole(article: ArticleHeader): article is Article {
  return 'text' in article;
}

async function isUnchanged(root: string, listed: ListedFile, article: Article): Promise<boolean> {
  const stamp = trustedStamp(article);
  return stamp !== undefined && (await fileStamp(root, listed).catch(() => undefined)) === stamp;
}

/** What an article's files are known by; undefined where they may have changed since without showing it. */
export function trustedStamp({ fileStamp: stamp, readAt }: Article): string | undefined {
  if (stamp === undefined || readAt === undefined) return undefined;
  const changedAt = Math.max(...stamp.split(' ').flatMap((part) => part.split(':').slice(1, 3).map(Number)));
  return changedAt < readAt - GRAIN_MS ? stamp : undefined;
}

function versionOf(articles: readonly Article[]): string {
  const hash = createHash('sha256');
  for (const { id, hash: content } of articles) hash.update(`${id}\0${content}\n`);
  return hash.digest('hex').slice(0, 12);
}
