import { readCorpus } from '../corpus/read-corpus.ts';
import type { Corpus } from '../corpus/types.ts';
import { DalilError } from '../errors.ts';
import {
  buildIndex,
  createEngine,
  makeReady,
  PackTooLarge,
  type Retriever,
  type ReusableIndex,
  retrieverOver,
  reusableFrom,
} from '../retrieval/index.ts';
import { codeFingerprint } from './code-fingerprint.ts';
import { readIndexFile, writeIndexFile } from './index-file.ts';
import type { LoadConfig, OnProgress } from './loader.ts';
import {
  indexOf,
  inPack,
  isAsStored,
  openStored,
  type StoredCorpus,
  storeCorpus,
} from './stored/stored-corpus.ts';

/** What loading may reuse, and who is told about it. */
export interface LoadOptions {
  /** The corpus as it was loaded before; without one, the saved one is read. */
  readonly previous?: StoredCorpus;
  readonly onProgress?: OnProgress;
  /** Told what became of the saved index. */
  readonly onNote?: (note: string) => void;
}

/** A corpus with its retriever. */
export interface LoadedArticles extends StoredCorpus {
  readonly retriever: Retriever;
}

/**
 * Reads and indexes the articles in this thread. With a folder for it, articles and index are taken from a file there as far
 * as that still holds, and saved where it does not.
 * @throws DalilError `seeds-unreadable` when the articles' folder cannot be read, `articles-too-many` past what memory holds in one piece
 */
export async function loadArticles(config: LoadConfig, options: LoadOptions): Promise<LoadedArticles> {
  const { onProgress, onNote = () => {} } = options;
  const before = options.previous ?? (await savedBefore(config, onNote));
  const read = await readCorpus(config.seedsDir, config.maxArticleBytes, {
    previous: before?.maxArticleBytes === config.maxArticleBytes ? before.corpus : undefined,
    onProgress: (done, total) => onProgress?.({ stage: 'reading', done, total }),
  });
  const reusable = before && indexOf(before);
  const onIndexed = (done: number, total: number) => onProgress?.({ stage: 'indexing', done, total });
  if (before && reusable && isAsStored(read, before) && before.maxArticleBytes === config.maxArticleBytes) {
    const corpus = inPack(before.pack, { ...before.corpus, problems: read.problems });
    return { ...before, corpus, retriever: retrieverFor(corpus, reusable, config) };
  }
  const index = reusableFrom(buildIndex(read.articles, { reusable, onProgress: onIndexed }));
  const stored = await storedWith(index, read, config);
  // A folder that is empty for a while, as one that is not mounted, shall not cost a start from the files.
  if (read.articles.length > 0) await writeIndexFile(config, stored.pack, onNote);
  return { ...stored, retriever: retrieverFor(stored.corpus, indexOf(stored, index), config) };
}

async function storedWith(
  index: ReusableIndex,
  read: Corpus,
  { maxArticleBytes }: LoadConfig,
): Promise<StoredCorpus> {
  try {
    return storeCorpus(read, index, maxArticleBytes, await codeFingerprint());
  } catch (error) {
    throw error instanceof PackTooLarge ? tooMany(error) : error;
  }
}

function tooMany(cause: PackTooLarge): DalilError {
  return new DalilError(
    'articles-too-many',
    `There are more articles than one process holds (${cause.message}): keep them in a cluster (RETRIEVER=opensearch, see docs/scaling.md), or divide the folder.`,
    { cause },
  );
}

function retrieverFor(
  { articles }: Corpus,
  index: ReusableIndex,
  { wordSearch }: Pick<LoadConfig, 'wordSearch'>,
): Retriever {
  const engine = createEngine(articles, { reusable: index, wordSearch });
  makeReady(engine.index.vocabulary);
  return retrieverOver(engine);
}

async function savedBefore(
  config: LoadConfig,
  onNote: (note: string) => void,
): Promise<StoredCorpus | undefined> {
  const pack = await readIndexFile(config, onNote);
  return pack && openStored(pack);
}
