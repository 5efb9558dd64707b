import type { LimitFunction } from 'p-limit';
import type { TwinIndex } from '../../check/twins/twin-index.ts';
import type { Fetcher } from '../../import/fetch/fetcher.ts';
import type { SizeLimits } from '../../import/load-source.ts';
import type { DocumentReader } from '../../import/page/document-reader.ts';
import type { ArticleStore } from '../../import/store/article-store.ts';
import type { Log } from '../../log.ts';
import type { HeldFiles } from '../files/held-files.ts';
import type { SeedFiles } from '../files/seed-files.ts';
import type { Hosts } from '../schedule/hosts.ts';
import type { FeedSettings } from '../settings/schema.ts';
import type { FeedStore } from '../state/feed-store.ts';

/** What every round works with. */
export interface RoundTools {
  readonly settings: FeedSettings;
  readonly store: FeedStore;
  readonly hosts: Hosts;
  readonly fetcher: Fetcher;
  readonly reader: DocumentReader;
  readonly held: HeldFiles;
  readonly seeds: SeedFiles;
  readonly twins: TwinIndex;
  /** Files and what is known of them change together, one article at a time. */
  readonly oneByOne: LimitFunction;
  readonly log: Log;
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  /** Of documents. */
  readonly limits: SizeLimits;
  /** What fails once this is aborted fails because of that, and says nothing about a feed. */
  readonly signal: AbortSignal;
  /** Reads the articles' folder as it is now. */
  openSeeds(): Promise<ArticleStore>;
}

/** What a round did. */
export interface RoundCounts {
  new: number;
  changed: number;
  held: number;
  failed: number;
  withdrawn: number;
  removed: number;
}

/** Nothing done yet. */
export function noCounts(): RoundCounts {
  return { new: 0, changed: 0, held: 0, failed: 0, withdrawn: 0, removed: 0 };
}
