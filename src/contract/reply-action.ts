import type { SentenceReference } from '../answer/reference.ts';
import type { Vote } from './question-log.ts';

/**
 * Something that a person can ask for with one press on a reply, years later too: a button on Discord, a line in the
 * terminal. What it needs besides, the question, stands in the reply itself.
 */
export type ReplyAction =
  /** The sentences from this 0-based rank on, cited ones first, in the order in which replies number them. */
  | { readonly kind: 'more'; readonly offset: number }
  /** The paragraph around a quotation; `number` is the quotation's, where it is known. */
  | { readonly kind: 'context'; readonly reference: SentenceReference; readonly number?: number }
  /** Ask the question that stands in the reply under this number; its text, where it is known. */
  | { readonly kind: 'ask'; readonly number: number; readonly text?: string }
  /** Show a private answer to everybody. */
  | { readonly kind: 'share' }
  /** Say whether the answer helps; `answer` is its fingerprint, by which one that has changed since is told. */
  | { readonly kind: 'vote'; readonly vote: Vote; readonly answer: string }
  /** The list of articles from this 0-based rank on. */
  | { readonly kind: 'articles'; readonly offset: number };
