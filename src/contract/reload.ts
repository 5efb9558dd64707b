import type { CorpusDiff } from '../corpus/diff.ts';
import type { CorpusHeaders, Problem } from '../corpus/types.ts';

/** Why a reload kept the old corpus: nothing was left to answer from, the folder could not be read, or no index could be made of it. */
export type KeptReason = 'empty' | 'unreadable' | 'not-indexed';

/** What a reload did. */
export type ReloadReport =
  | {
      readonly outcome: 'reloaded';
      readonly diff: CorpusDiff;
      readonly corpus: CorpusHeaders;
      readonly elapsedMs: number;
    }
  | {
      readonly outcome: 'kept';
      readonly reason: KeptReason;
      readonly detail: string;
      readonly problems: readonly Problem[];
      readonly corpus: CorpusHeaders;
      readonly elapsedMs: number;
    };
