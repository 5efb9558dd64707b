import type { NetworkAccess } from './fetch/agent.ts';
import type { FetchLimits } from './fetch/limits.ts';
import type { DocumentReader } from './page/document-reader.ts';

/** What became of one page, file or feed. */
export interface ImportOutcome {
  /** As it was named on the command line or by a feed. */
  readonly source: string;
  readonly status: 'added' | 'updated' | 'unchanged' | 'kept' | 'failed';
  /** The article's file, relative to the folder. */
  readonly file?: string;
  readonly title?: string;
  /** What changed, or why it failed or was kept. */
  readonly detail?: string;
}

/** How an import is run. */
export interface ImportOptions {
  readonly seedsDir: string;
  /** Of an article file, in bytes. */
  readonly maxBytes: number;
  readonly access: NetworkAccess;
  readonly limits: FetchLimits;
  /** The link of the only source, a file that does not say where it was published. */
  readonly url?: string;
  /** Most pages that are taken from one feed or sitemap. */
  readonly maxLinks: number;
  /** Reads documents instead of one that is started and ended with the import. */
  readonly reader?: DocumentReader;
}

/** Told after each source. */
export type OnOutcome = (outcome: ImportOutcome, done: number, total: number) => void;

/** All that happened, in the order of completion. */
export interface ImportResult {
  readonly outcomes: readonly ImportOutcome[];
  /** What a person should know besides, such as a feed that was not taken whole. */
  readonly remarks: readonly string[];
}
