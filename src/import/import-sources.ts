import { urlKey } from '../corpus/link.ts';
import { messageOf } from '../errors.ts';
import { ImportFailure } from './failure.ts';
import type { NetworkAccess } from './fetch/agent.ts';
import { createFetcher, type Fetcher } from './fetch/fetcher.ts';
import type { FetchLimits } from './fetch/limits.ts';
import { isLink, loadSource } from './load-source.ts';
import type { ImportOutcome, ImportResult, OnOutcome } from './outcome.ts';
import { createDocumentReader, type DocumentReader, type ReadDocument } from './page/document-reader.ts';
import { type ArticleStore, openArticleStore } from './store/article-store.ts';

/** How an import is run. */
export interface ImportOptions {
  readonly seedsDir: string;
  /** Of an article file, in bytes. */
  readonly maxBytes: number;
  readonly access: NetworkAccess;
  readonly limits: FetchLimits;
  /** The link of the only source, a file that does not say where it was published. */
  readonly url?: string;
  /** Most pages that are taken from one feed or sitemap. */
  readonly maxLinks: number;
  /** Reads documents instead of one that is started and ended with the import. */
  readonly reader?: DocumentReader;
}

/** An index of sitemaps names sitemaps, which name pages; nothing honest goes deeper than that. */
const DEEPEST = 2;

interface Job {
  readonly source: string;
  readonly depth: number;
}

type NamedPages = Extract<ReadDocument, { kind: 'links' }>;

interface Run {
  readonly options: ImportOptions;
  readonly store: ArticleStore;
  readonly fetcher: Fetcher;
  readonly reader: DocumentReader;
  readonly queue: Job[];
  readonly seen: Set<string>;
  readonly outcomes: ImportOutcome[];
  readonly remarks: string[];
  total: number;
}

/**
 * Imports pages, files and feeds into a folder of articles. One that fails stops no other.
 * @param sources links and names of files
 * @throws DalilError `seeds-unreadable` when the folder cannot be used at all
 */
export async function importSources(
  sources: readonly string[],
  options: ImportOptions,
  progress: OnOutcome = () => {},
): Promise<ImportResult> {
  const store = await openArticleStore(options.seedsDir, options.maxBytes);
  const fetcher = createFetcher(options.access, options.limits);
  const reader = options.reader ?? createDocumentReader();
  const lists = { queue: [], seen: new Set<string>(), outcomes: [], remarks: [] };
  const run: Run = { options, store, fetcher, reader, ...lists, total: 0 };
  enqueue(sources, 0, run);
  try {
    await workThrough(run, progress);
  } finally {
    await Promise.all([fetcher.close(), options.reader ? undefined : reader.close()]);
  }
  return { outcomes: run.outcomes, remarks: run.remarks };
}

/** Takes jobs as long as there are any; jobs may bring more. */
async function workThrough(run: Run, progress: OnOutcome): Promise<void> {
  const active = new Set<Promise<void>>();
  while (run.queue.length > 0 || active.size > 0) {
    for (const job of run.queue.splice(0, run.options.limits.overall - active.size)) {
      const task = settle(job, run, progress).finally(() => active.delete(task));
      active.add(task);
    }
    await Promise.race(active);
  }
}

async function settle(job: Job, run: Run, progress: OnOutcome): Promise<void> {
  const outcome = await attempt(job, run);
  if (outcome) {
    run.outcomes.push(outcome);
    progress(outcome, run.outcomes.length, run.total);
  } else run.total--;
}

/** @returns nothing for a feed: its pages have outcomes of their own */
async function attempt({ source, depth }: Job, run: Run): Promise<ImportOutcome | undefined> {
  try {
    const loaded = await loadSource(source, run.fetcher, run.reader, run.options.limits);
    if (loaded.read.kind === 'links') return follow(source, depth, loaded.read, run);
    const { metadata, paragraphs } = loaded.read.article;
    const url = run.options.url ?? metadata.url;
    const saved = await run.store.save({ metadata: { ...metadata, url }, paragraphs });
    return { source, ...saved };
  } catch (error) {
    const failure =
      error instanceof ImportFailure ? error : new ImportFailure('unexpected', { cause: messageOf(error) });
    return { source, status: 'failed', detail: failure.message, file: run.store.fileOf(source) };
  }
}

function follow(source: string, depth: number, { entries, cut }: NamedPages, run: Run): undefined {
  const { maxLinks } = run.options;
  if (depth >= DEEPEST) throw new ImportFailure('nested-feeds');
  const pages = entries.map(({ link }) => link);
  if (cut) {
    const number = pages.length === 1 ? '1 page' : `${pages.length} pages`;
    run.remarks.push(`${source} breaks off; ${number} that it names before that could be read.`);
  }
  if (pages.length === 0) throw new ImportFailure('empty-feed');
  if (pages.length > maxLinks)
    run.remarks.push(
      `${source} names ${pages.length} pages; the first ${maxLinks} were taken (see --limit).`,
    );
  enqueue(pages.slice(0, maxLinks), depth + 1, run);
}

function enqueue(sources: readonly string[], depth: number, run: Run): void {
  for (const source of sources) {
    const key = isLink(source) && URL.canParse(source) ? urlKey(source) : source;
    if (run.seen.has(key)) continue;
    run.seen.add(key);
    run.queue.push({ source, depth });
    run.total++;
  }
}
