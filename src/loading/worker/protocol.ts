import type { Article, Problem } from '../../corpus/types.ts';
import type { Candidate, Question, SearchOptions } from '../../retrieval/index.ts';
import type { LoadConfig, LoadingProgress } from '../loader.ts';

/** A part of a corpus on its way between threads; an article that the receiver has already goes by its number there. */
export type CorpusItem =
  | { readonly article: Article }
  | { readonly kept: number }
  | { readonly problem: Problem };

/** A candidate with its article and sentence by number, since their objects live in another thread. */
export type NumberedCandidate = Omit<Candidate, 'article' | 'sentence'> & {
  readonly article: number;
  readonly sentence: number;
};

/** An error as it can be sent; `identifier` where it was foreseen. */
export interface SentError {
  readonly identifier?: string;
  readonly message: string;
  readonly stack?: string;
}

/** What the indexing thread is asked to do. */
export type Order =
  /** The next items of the corpus that was loaded before. */
  | { readonly kind: 'previous'; readonly items: readonly CorpusItem[] }
  | { readonly kind: 'load'; readonly config: LoadConfig }
  /** The last items have been added; send the next. */
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
  | { readonly kind: 'items'; readonly items: readonly CorpusItem[] }
  /** All items have been sent, and questions can be asked. */
  | { readonly kind: 'loaded'; readonly version: string }
  | { readonly kind: 'failed'; readonly error: SentError }
  | { readonly kind: 'found'; readonly id: number; readonly candidates: readonly NumberedCandidate[] }
  | { readonly kind: 'search-failed'; readonly id: number; readonly error: SentError };
