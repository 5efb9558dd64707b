import path from 'node:path';
import { readCorpus } from '../../corpus/read-corpus.ts';
import type { Corpus, CorpusHeaders } from '../../corpus/types.ts';
import { type ArticleStore, articleStoreOver } from '../../import/store/article-store.ts';
import { type FeedStore, openFeedStore } from '../state/feed-store.ts';
import { type HeldFiles, heldFilesIn } from './held-files.ts';
import { type SeedFiles, seedFilesIn } from './seed-files.ts';

/** Everything on disk that following feeds reads and writes. */
export interface FeedDisk {
  readonly held: HeldFiles;
  readonly seeds: SeedFiles;
  /** As `openFeedStore` does. */
  openStore(warn: (key: string) => void): Promise<FeedStore | undefined>;
  /** @param previous the articles as they were read before: files that have not changed are not read again */
  readSeeds(previous: CorpusHeaders): Promise<Corpus>;
  /** The articles' folder, whose articles were just read. */
  openSeeds(corpus: Corpus): ArticleStore;
}

/** Where things are. */
export interface FeedPlaces {
  readonly seedsDir: string;
  readonly dataDir: string;
  /** Of an article's file, in bytes. */
  readonly maxArticleBytes: number;
}

/** The disk as it is. */
export function feedDisk({ seedsDir, dataDir, maxArticleBytes }: FeedPlaces): FeedDisk {
  return {
    held: heldFilesIn(path.join(dataDir, 'feeds-held')),
    seeds: seedFilesIn(seedsDir, path.join(dataDir, 'feeds-removed')),
    openStore: (warn) => openFeedStore(path.join(dataDir, 'feeds'), warn),
    readSeeds: (previous) => readCorpus(seedsDir, maxArticleBytes, { previous }),
    openSeeds: (corpus) => articleStoreOver(seedsDir, maxArticleBytes, corpus),
  };
}
