import type Database from 'libsql';
import { z } from 'zod';
import type { UnansweredGroup, UnansweredReport } from '../contract/question-log.ts';
import { startOfHour } from './kept.ts';
import { type AskedQuestion, groupAlike } from './likeness/group-alike.ts';

/** Wordings that are grouped, the most asked ones: a few seconds' reading for a person, milliseconds for this. */
const MOST_WORDINGS = 5_000;

const wordingRow = z.object({
  question: z.string(),
  language: z.enum(['ar', 'vi', 'en']),
  count: z.number(),
  unsure: z.number(),
  hour: z.string(),
});

/** What is counted of all questions. */
const TOTALS = `SELECT count(*) AS asked, count(*) FILTER (WHERE status <> 'answered') AS unanswered
  FROM questions WHERE hour >= ?`;
/** Of questions that are worded alike the last one is shown. */
const WORDINGS = `SELECT question, language, count(*) AS count, count(*) FILTER (WHERE status = 'unsure') AS unsure, max(hour) AS hour
  FROM questions WHERE hour >= ? AND status <> 'answered' GROUP BY wording
  ORDER BY count DESC, hour DESC, wording LIMIT ${MOST_WORDINGS}`;

/**
 * What was asked and not answered, grouped by likeness.
 * @param since the first hour that counts
 */
export function unansweredReport(
  database: Database.Database,
  since: string,
): Pick<UnansweredReport, 'asked' | 'unanswered' | 'groups'> {
  const totals = z.object({ asked: z.number(), unanswered: z.number() });
  const counted = totals.parse(database.prepare(TOTALS).get(since));
  const rows = database
    .prepare(WORDINGS)
    .all(since)
    .map((row) => wordingRow.parse(row));
  const groups = groupAlike(rows).map(groupOf);
  return { ...counted, groups: groups.sort((a, b) => b.count - a.count || b.last - a.last) };
}

type Row = z.output<typeof wordingRow> & AskedQuestion;

function groupOf(rows: readonly Row[]): UnansweredGroup {
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  return {
    wordings: rows.map(({ question, language, count }) => ({ question, language, count })),
    count: sum(({ count }) => count),
    unsure: sum(({ unsure }) => unsure),
    last: Math.max(...rows.map(({ hour }) => startOfHour(hour))),
  };
}
