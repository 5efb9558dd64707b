import type { ReloadReport } from './reload.ts';

/** A feed that is followed, as administrators see it; times in milliseconds since 1970. */
export interface FeedStatus {
  readonly url: string;
  readonly lastSuccess?: number;
  readonly nextTry: number;
  /** Articles that came, changed, and whose pages were found gone, within the last days. */
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  /** Pages that it names and that cannot be imported. */
  readonly failed: number;
  /** Articles of it that are kept, the most that may be, and pages still to fetch. */
  readonly kept: number;
  readonly keep: number;
  readonly waiting: number;
  /** When its site is asked again that is left alone because it failed, other pages of it included. */
  readonly pausedUntil?: number;
  /** Why it cannot be read. */
  readonly failing?: { readonly since: number; readonly failures: number; readonly reason: string };
}

/** An article that is not quoted until an administrator says so. */
export interface HeldArticle {
  /** Eight hexadecimal digits. */
  readonly id: string;
  readonly title: string;
  readonly link: string;
  readonly reasons: readonly string[];
  /** An earlier version of it is quoted meanwhile. */
  readonly isUpdate: boolean;
}

/** A page that is not among the articles, or will not be, and why. */
export interface LostPage {
  readonly link: string;
  /** Its article's file, where it has or had one. */
  readonly file?: string;
  readonly reason: string;
}

/** What following feeds has come to. */
export type FeedsReport =
  | {
      readonly state: 'here';
      readonly feeds: readonly FeedStatus[];
      readonly held: readonly HeldArticle[];
      /** Articles whose pages are gone and whose files are still there. */
      readonly withdrawn: readonly LostPage[];
      /** Articles that were removed within the last days. */
      readonly removed: readonly LostPage[];
      readonly failed: readonly LostPage[];
      /** Days within which is counted. */
      readonly days: number;
      /** Where held articles can be read and corrected, and where copies of removed ones are. */
      readonly folders: { readonly held: string; readonly removed: string };
      /** Why the settings cannot be used as they are now: earlier ones are. */
      readonly fault?: string;
    }
  /** Another process on the same data follows them. */
  | { readonly state: 'elsewhere' }
  /** This program leaves them to the bot. */
  | { readonly state: 'unfollowed' };

/** What came of a decision about held articles. */
export type HeldDecision =
  | {
      readonly outcome: 'decided';
      readonly titles: readonly string[];
      readonly failures: readonly { readonly title: string; readonly reason: string }[];
      /** The reading of the articles that followed. */
      readonly reload?: ReloadReport;
    }
  /** Nothing that is held is meant by what was typed, or several are. */
  | { readonly outcome: 'none'; readonly names: readonly string[] }
  | { readonly outcome: 'several'; readonly names: readonly string[] }
  | { readonly outcome: 'elsewhere' }
  | { readonly outcome: 'unfollowed' };

/** Feeds that are followed. */
export interface FeedService {
  report(): FeedsReport;
  /** Names of all held articles, each at most 100 UTF-16 units and understood by `decide`. */
  heldNames(): readonly string[];
  /**
   * Approves or discards.
   * @param typed a name of a held article, its eight digits, words of its title that no other has, or a word for all
   */
  decide(decision: 'approve' | 'discard', typed: string): Promise<HeldDecision>;
  /**
   * Reads the settings again.
   * @returns why they cannot be used, in which case the old ones stay
   */
  reread(): Promise<string | undefined>;
}
