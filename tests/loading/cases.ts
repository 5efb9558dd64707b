import type { Corpus } from '../../src/corpus/types.ts';
import type { LoadConfig, Loader, OnProgress } from '../../src/loading/loader.ts';
import { createLocalFirstLoader } from '../../src/loading/local-first-loader.ts';
import { createLocalLoader } from '../../src/loading/local-loader.ts';
import { createWorkerLoader } from '../../src/loading/worker/worker-loader.ts';

/** Whom a loader tells what. */
interface Told {
  readonly onProgress?: OnProgress;
  readonly onNote?: (note: string) => void;
  /** The module that runs in a thread, where there is one. */
  readonly entry?: URL;
}

/** Every loader there is: what holds for one must hold for all. */
export const LOADERS: readonly (readonly [string, (config: LoadConfig, told?: Told) => Loader<Corpus>])[] = [
  ['in this thread', createLocalLoader],
  ['in a thread of its own', createWorkerLoader],
  ['here at first, then in threads', createLocalFirstLoader],
];

/** Every loader with each way of finding articles by words: they find the same. */
export const LOADERS_BY_WORD_SEARCH: typeof LOADERS = (['postings', 'minisearch'] as const).flatMap(
  (wordSearch) =>
    LOADERS.map(
      ([name, create]) =>
        [`${name}, with ${wordSearch}`, (config, told) => create({ ...config, wordSearch }, told)] as const,
    ) satisfies typeof LOADERS,
);
/** A thread that is a minute ahead: there, files that were just written are known to be settled. */
export const LATER = new URL('./worker/later.ts', import.meta.url);
