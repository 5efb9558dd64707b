/** What happened to one page, file or feed. */
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

/** Told after each source. */
export type OnOutcome = (outcome: ImportOutcome, done: number, total: number) => void;

/** All that happened, in the order of completion. */
export interface ImportResult {
  readonly outcomes: readonly ImportOutcome[];
  /** What else a person should know, such as that only part of a feed was taken. */
  readonly remarks: readonly string[];
}
