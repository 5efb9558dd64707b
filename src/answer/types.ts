import type { Candidate } from '../retrieval/index.ts';
import type { InterfaceLanguage } from '../text/language/detect.ts';
import type { MannerKind } from './manners/kinds.ts';

/** How a question was received. "Not found" is a value like the others, never an exception. */
export type AnswerStatus = 'answered' | 'unsure' | 'not-found' | 'not-a-question' | 'refused';

/** Why a question was refused before anything was looked up. */
export type Refusal =
  | { readonly reason: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly reason: 'not-text' };

/** A sentence that a reply shows, and the further places that say the same. */
export interface Citation extends Candidate {
  /** Sentences with the same content, best first; not shown themselves. */
  readonly alsoIn: readonly Candidate[];
}

/** What the articles say to a question. */
export interface Answer {
  /** What the person typed, unchanged. */
  readonly question: string;
  /** The question's language, in which the interface's own words are given. */
  readonly language: InterfaceLanguage;
  readonly status: AnswerStatus;
  /** The probability that a right sentence is among those shown; where none is, among the three best candidates. */
  readonly confidence: number;
  /** Every sentence that the reply shows, in its order: the citations, or the closest ones of an `unsure` answer. */
  readonly shown: readonly Citation[];
  /** The sentences that are said to answer; empty unless `answered`. */
  readonly citations: readonly Citation[];
  /** The best sentences by rank, cited or not. */
  readonly candidates: readonly Candidate[];
  /** What was said instead of a question, where that is known. */
  readonly manner?: MannerKind;
  readonly refusal?: Refusal;
  /** Version of the corpus that the answer was given from. */
  readonly corpusVersion: string;
  /** Milliseconds from question to answer. */
  readonly elapsedMs: number;
}
