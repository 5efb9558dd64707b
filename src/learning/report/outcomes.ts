import type Database from 'libsql';
import { z } from 'zod';
import { DAY_MS, utcDay } from '../kept.ts';

/** How many questions came to what. */
export interface Outcomes {
  readonly answered: number;
  readonly unsure: number;
  readonly 'not-found': number;
}

/** A day, such as `2026-03-01` (UTC), with its questions by outcome and by language. */
export interface DayOfQuestions extends Outcomes {
  readonly day: string;
  readonly languages: Readonly<Record<'ar' | 'vi' | 'en', number>>;
}

const COUNTS = `SELECT substr(hour, 1, 10) AS day, language, status, count(*) AS count
  FROM questions WHERE hour >= ? GROUP BY day, language, status`;

const countRow = z.object({
  day: z.string(),
  language: z.enum(['ar', 'vi', 'en']),
  status: z.enum(['answered', 'unsure', 'not-found']),
  count: z.number(),
});
type CountRow = z.output<typeof countRow>;

/** Questions of each of so many days, the first of which is given, and of each language over all of them. */
export function countOutcomes(
  database: Database.Database,
  first: string,
  days: number,
): {
  readonly daily: readonly DayOfQuestions[];
  readonly languages: Readonly<Record<'ar' | 'vi' | 'en', Outcomes>>;
} {
  const counts = database
    .prepare(COUNTS)
    .all(first)
    .map((row) => countRow.parse(row));
  const byDay = new Map<string, CountRow[]>(daysFrom(first, days).map((day) => [day, []]));
  for (const row of counts) byDay.get(row.day)?.push(row);
  const of = (tag: CountRow['language']) => outcomesOf(counts.filter(({ language }) => language === tag));
  return {
    daily: [...byDay].map(([day, rows]) => dayOf(day, rows)),
    languages: { ar: of('ar'), vi: of('vi'), en: of('en') },
  };
}

function daysFrom(first: string, days: number): string[] {
  const start = Date.parse(first);
  return Array.from({ length: days }, (_, at) => utcDay(start + at * DAY_MS));
}

function dayOf(day: string, counts: readonly CountRow[]): DayOfQuestions {
  const asked = (tag: CountRow['language']) => total(counts.filter(({ language }) => language === tag));
  return { day, ...outcomesOf(counts), languages: { ar: asked('ar'), vi: asked('vi'), en: asked('en') } };
}

function outcomesOf(counts: readonly CountRow[]): Outcomes {
  const of = (wanted: CountRow['status']) => total(counts.filter(({ status }) => status === wanted));
  return { answered: of('answered'), unsure: of('unsure'), 'not-found': of('not-found') };
}

function total(counts: readonly CountRow[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
