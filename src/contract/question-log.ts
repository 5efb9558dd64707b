import type { Answer } from '../answer/types.ts';
import type { InterfaceLanguage } from '../text/language/detect.ts';

/** What a person says of an answer. */
export type Vote = 'up' | 'down';

/** What came of a vote; `failed` when it could not be kept. */
export type VoteOutcome = 'kept' | 'changed' | 'withdrawn' | 'failed';

/** One wording of what people asked. */
export interface AskedWording {
  /** What could tell of a person is masked in it. */
  readonly question: string;
  readonly language: InterfaceLanguage;
  readonly count: number;
}

/** Questions that are alike and that the articles did not answer. */
export interface UnansweredGroup {
  /** The wordings in which it was asked, most asked first. */
  readonly wordings: readonly AskedWording[];
  readonly count: number;
  /** Of these, the ones to which the closest sentences were shown. */
  readonly unsure: number;
  /** When it was asked last: the beginning of that hour, in milliseconds since 1970. */
  readonly last: number;
}

/** What people asked that the articles did not say, or that it was not sure of. */
export interface UnansweredReport {
  /** Days for which questions are kept, and so looked at. */
  readonly days: number;
  /** Questions kept, and those of them that were not answered. */
  readonly asked: number;
  readonly unanswered: number;
  /** Most asked first. */
  readonly groups: readonly UnansweredGroup[];
}

/** Keeps what people ask, without who asked or where, so that administrators see which articles are missing. */
export interface QuestionLog {
  /** Days after which whatever was kept is deleted. */
  readonly days: number;
  /** Whether questions and votes are kept now; where they no longer are, what was kept before is deleted in time. */
  readonly isKeeping: boolean;
  /** Takes note of an answer that a person got, where that is wanted. Never fails and never waits: what cannot be kept is counted. */
  keep(answer: Answer): void;
  /** Keeps a person's vote on an answer; the same vote again withdraws it, the other one takes its place. */
  vote(personId: string, answer: Answer, vote: Vote): Promise<VoteOutcome>;
  /**
   * Deletes all votes of a person.
   * @returns how many there were; undefined when they cannot be reached
   */
  forget(personId: string): Promise<number | undefined>;
  /** @returns undefined when what was kept cannot be read */
  unanswered(): Promise<UnansweredReport | undefined>;
}

/** Days for which questions and votes are kept from now on; undefined where none are. */
export function daysKept(log: QuestionLog | undefined): number | undefined {
  return log?.isKeeping ? log.days : undefined;
}
