import { fillIn, messageOf, type WordingValues } from '../../errors.ts';
import { printable } from '../../text/unicode/control.ts';
import data from '../data/reasons.json' with { type: 'json' };

/** Why something did not work or is no longer there, in words of `data/reasons.json`. */
export type FeedReason = keyof typeof data;

/** Words a reason; nothing in it can steer a terminal. */
export function reasonText(reason: FeedReason, values: WordingValues = {}): string {
  return printable(fillIn(data[reason], values));
}

/** A document that is not of the kind that it should be. */
export class WrongKind extends Error {
  constructor(reason: FeedReason) {
    super(reasonText(reason));
  }
}

/** Whether it is this machine that failed, such as a full disk; that says nothing about a page. */
export function isOfMachine(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

/** An error's words in one line that can be shown and logged. */
export function failureText(error: unknown): string {
  return printable(messageOf(error).replace(/\s+/gu, ' '));
}
