import type { CorpusDiff } from '../corpus/diff.ts';
import type { CorpusHeaders, Problem } from '../corpus/types.ts';

/** What a reload did. */
export type ReloadReport =
  | {
      readonly outcome: 'reloaded';
      readonly diff: CorpusDiff;
      readonly corpus: CorpusHeaders;
      readonly elapsedMs: number;
    }
  /** Nothing was left to answer from, or the folder could not be read: the old corpus stays. */
  | {
      readonly outcome: 'kept';
      readonly reason: 'empty' | 'unreadable';
      readonly detail: string;
      readonly problems: readonly Problem[];
      readonly corpus: CorpusHeaders;
      readonly elapsedMs: number;
    };
