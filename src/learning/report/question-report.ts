import type Database from 'libsql';
import type { UnansweredReport } from '../../contract/question-log.ts';
import { DAY_MS, utcDay } from '../kept.ts';
import { unansweredReport } from '../unanswered.ts';
import { countOutcomes } from './outcomes.ts';
import { countVotes, type VoteCounts, type VotedQuestion, worstVoted } from './votes.ts';

/** What was asked and what came of it, for those who choose the articles; `days` of it, today the last. */
export interface QuestionReport extends UnansweredReport, ReturnType<typeof countOutcomes> {
  readonly votes: VoteCounts;
  /** Questions with more votes against their answers than for them, the worst first. */
  readonly worst: readonly VotedQuestion[];
}

/** All that the log tells of its last days; it may be written meanwhile. */
export function questionReport(database: Database.Database, days: number, now: number): QuestionReport {
  const first = utcDay(now - (days - 1) * DAY_MS);
  return {
    days,
    ...unansweredReport(database, first),
    ...countOutcomes(database, first, days),
    votes: countVotes(database, first),
    worst: worstVoted(database, first),
  };
}
