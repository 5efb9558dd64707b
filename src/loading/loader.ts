import type { Config } from '../config.ts';
import type { Article, CorpusHeaders } from '../corpus/types.ts';
import type { SearchUnavailable } from '../errors.ts';
import type { Retriever } from '../retrieval/index.ts';

/** Articles with their texts, from wherever they are kept. */
export interface WholeArticles {
  /** Undefined where there is no such article. */
  article(id: string): Promise<Article | undefined>;
  /** Articles to make suggestions from: all that are in memory anyway, of others some from all over the corpus. */
  sample(): Promise<readonly Article[]>;
}

/**
 * A complete corpus and the retriever built over it; they are swapped together.
 * @typeParam Held what is kept in memory: everything, or the articles without their texts
 */
export interface LoadedCorpus<Held extends CorpusHeaders = CorpusHeaders> extends WholeArticles {
  readonly corpus: Held;
  readonly retriever: Retriever;
  /** Why nothing can be looked up in it yet, where it is a stand-in for what cannot be reached; `Loader.next` replaces it. */
  readonly pending?: SearchUnavailable;
  /** Resolves with the reason once the retriever can no longer answer; never for one that lives in this thread. */
  readonly lost?: Promise<Error>;
  /** Releases what the retriever holds, once running searches have been answered. */
  close?(): Promise<void>;
}

/** Makes corpora ready for questions. */
export interface Loader<Held extends CorpusHeaders = CorpusHeaders> {
  /**
   * Reads and indexes the articles.
   * @param previous the corpus as this loader loaded it before: what has not changed since is neither read nor analysed again
   * @throws DalilError `seeds-unreadable` when the folder cannot be read, `loading-failed` when loading was cut short
   */
  load(previous?: Held): Promise<LoadedCorpus<Held>>;
  /**
   * Waits until there is another corpus than the one loaded last, where other processes may make one; undefined once closed.
   * Absent where nobody else can.
   */
  next?(): Promise<LoadedCorpus<Held> | undefined>;
  /** Why what was loaded cannot be looked up now; absent where it always can. */
  unavailable?(): SearchUnavailable | undefined;
  /** Cancels loading; nothing can be loaded afterwards. */
  close(): Promise<void>;
}

/** How far loading is: articles read, then articles analysed; sentences given their vectors. */
export interface LoadingProgress {
  readonly stage: 'reading' | 'indexing' | 'embedding';
  readonly done: number;
  readonly total: number;
}

/** Told how far loading is, possibly for every article. */
export type OnProgress = (progress: LoadingProgress) => void;

/** What is loaded, and where the index is saved; without a folder it is not. */
export interface LoadConfig
  extends Pick<Config, 'seedsDir' | 'maxArticleBytes'>,
    Partial<Pick<Config, 'wordSearch'>> {
  readonly indexDir?: string;
}
