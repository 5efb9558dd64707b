import type { Corpus } from '../corpus/types.ts';
import { DalilError } from '../errors.ts';
import { articlesInMemory } from './in-memory.ts';
import { loadArticles } from './load-articles.ts';
import type { LoadConfig, Loader, OnProgress } from './loader.ts';
import { storedAs } from './stored/stored-corpus.ts';

/** Who is told about loading. */
export interface LocalOptions {
  readonly onProgress?: OnProgress;
  /** Told what became of the saved index. */
  readonly onNote?: (note: string) => void;
}

/** Loads in this thread, which does nothing else meanwhile: for programs that have nothing else to do. */
export function createLocalLoader(config: LoadConfig, options: LocalOptions = {}): Loader<Corpus> {
  let closed = false;
  return {
    load: async (previous) => {
      if (closed) throw new DalilError('loading-failed', 'Articles are no longer loaded: Dalil is stopping.');
      const { corpus, retriever } = await loadArticles(config, { ...options, previous: storedAs(previous) });
      return { corpus, retriever, ...articlesInMemory(corpus) };
    },
    close: async () => {
      closed = true;
    },
  };
}
