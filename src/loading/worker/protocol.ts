import type { Problem } from '../../corpus/types.ts';
import type { Candidate, Question, SearchOptions, SentenceVectors } from '../../retrieval/index.ts';
import type { LoadConfig, LoadingProgress } from '../loader.ts';

/** A candidate with its article and sentence by number, since their objects live in another thread. */
export type NumberedCandidate = Omit<Candidate, 'article' | 'sentence'> & {
  readonly article: number;
  readonly sentence: number;
};

/** A corpus on its way between threads; its problems go ahead. */
export interface SentCorpus {
  readonly version: string;
  /** Articles and index, in shared memory. */
  readonly pack: Uint8Array;
  /** For each article its number in the corpus before, or `NEW`. */
  readonly kept: Uint32Array;
}

/** In place of the number of an article that was not there before, or has changed. */
export const NEW = 0xffffffff;

/** An error as it can be sent; `identifier` where it was foreseen. */
export interface SentError {
  readonly identifier?: string;
  readonly message: string;
  readonly stack?: string;
}

/** What the indexing thread is asked to do. */
export type Order =
  /** @property previous the pack of the corpus that was loaded before; its memory is shared */
  | { readonly kind: 'load'; readonly config: LoadConfig; readonly previous?: Uint8Array }
  /** The vectors of its sentences, in shared memory, which are filled in while it searches. */
  | { readonly kind: 'use-vectors'; readonly vectors: SentenceVectors }
  /** The last problems have been taken note of; send the next. */
  | { readonly kind: 'more' }
  | {
      readonly kind: 'search';
      readonly id: number;
      readonly question: Question;
      readonly options: SearchOptions;
    };

/** What the indexing thread says. */
export type Report =
  | { readonly kind: 'progress'; readonly progress: LoadingProgress }
  /** Something about the saved index that belongs in the log. */
  | { readonly kind: 'note'; readonly note: string }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  /** All problems have been sent, and questions can be asked. */
  | ({ readonly kind: 'loaded' } & SentCorpus)
  | { readonly kind: 'failed'; readonly error: SentError }
  | { readonly kind: 'found'; readonly id: number; readonly candidates: readonly NumberedCandidate[] }
  | { readonly kind: 'search-failed'; readonly id: number; readonly error: SentError };
