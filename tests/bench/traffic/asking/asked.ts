/** How people ask: a slash command, a button under an answer, a menu over a message, a direct message. */
export const KINDS = ['slash', 'button', 'menu', 'direct'] as const;
export type Kind = (typeof KINDS)[number];

/** What was said: a reply as wanted, "busy", an apology, or that too much is asked. */
export type Outcome = 'answered' | 'shed' | 'failed' | 'limited';

/** One thing that was asked, and what came of it. Times are milliseconds since it was sent. */
export interface Asked {
  readonly kind: Kind;
  /** Until the first callback was there; of a direct message, until the first sign ("typing…" or the answer). */
  acknowledged?: number;
  /** Until the first answer that Discord took. */
  replied?: number;
  outcome?: Outcome;
}
