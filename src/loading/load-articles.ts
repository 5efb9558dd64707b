import { readCorpus } from '../corpus/read-corpus.ts';
import type { Corpus } from '../corpus/types.ts';
import type { Retriever } from '../retrieval/index.ts';
import { covers, createEngine, type ReusableIndex, retrieverOver, reusableFrom } from '../retrieval/index.ts';
import { readIndexFile, writeIndexFile } from './index-file.ts';
import type { LoadConfig, OnProgress } from './loader.ts';

/** What loading may reuse, and who is told about it. */
export interface LoadOptions {
  /** The corpus as it was loaded before. */
  readonly previous?: Corpus;
  /** The index over it; without one, the saved index is read. */
  readonly reusable?: ReusableIndex;
  readonly onProgress?: OnProgress;
  /** Told what became of the saved index. */
  readonly onNote?: (note: string) => void;
}

/** A corpus with its retriever, and what the next load may reuse. */
export interface LoadedArticles {
  readonly corpus: Corpus;
  readonly retriever: Retriever;
  readonly reusable: ReusableIndex;
}

/**
 * Reads and indexes the articles in this thread. With a folder for it, the index is taken from a file there as far as it
 * still holds, and saved where it does not.
 * @throws DalilError `seeds-unreadable` when the articles' folder cannot be read
 */
export async function loadArticles(config: LoadConfig, options: LoadOptions): Promise<LoadedArticles> {
  const { previous, onProgress, onNote = () => {} } = options;
  const corpus = await readCorpus(config.seedsDir, config.maxArticleBytes, {
    previous,
    onProgress: (done, total) => onProgress?.({ stage: 'reading', done, total }),
  });
  const reusable = options.reusable ?? (await readIndexFile(config, onNote));
  const engine = createEngine(corpus.articles, {
    reusable,
    wordSearch: config.wordSearch,
    onProgress: (done, total) => onProgress?.({ stage: 'indexing', done, total }),
  });
  const fresh = reusableFrom(engine.index);
  if (!reusable || !covers(reusable, corpus.articles)) await writeIndexFile(config, fresh, onNote);
  return { corpus, retriever: retrieverOver(engine), reusable: fresh };
}
