import { randomBytes } from 'node:crypto';

/** A failure that was foreseen: `message` is one clear sentence that says what to do, for an operator's eyes. */
export class DalilError extends Error {
  /** Kebab-case name of the kind of failure, for logs and tests. */
  readonly identifier: string;

  constructor(identifier: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DalilError';
    this.identifier = identifier;
  }
}

/** Process exit statuses: 0 all well, 1 Dalil itself failed or what was asked for failed, 2 wrong usage or configuration. */
export const EXIT = { ok: 0, fault: 1, usage: 2 } as const;

/** What is asked for cannot be looked up for now: where it is kept cannot be reached. It may pass by itself. */
export class SearchUnavailable extends DalilError {}

/** The exit status that a failure deserves. */
export function exitStatus(error: unknown): number {
  return error instanceof DalilError && !(error instanceof SearchUnavailable) ? EXIT.usage : EXIT.fault;
}

/** A short id that a person can read out and an operator can find in the log: eight hexadecimal digits. */
export function newErrorId(): string {
  return randomBytes(4).toString('hex');
}

/** An error's message, or whatever was thrown as text. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What replaces each `{placeholder}` of a wording. */
export type WordingValues = Readonly<Record<string, string | number>>;

/** Fills the `{placeholders}` of a wording from a data file; one without a value stays as it is. */
export function fillIn(wording: string, values: WordingValues): string {
  return wording.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}
