import type Database from 'libsql';
import { z } from 'zod';

/** Votes for and against. */
export interface VoteCounts {
  readonly up: number;
  readonly down: number;
}

/** A question whose answers were voted on. */
export interface VotedQuestion extends VoteCounts {
  readonly question: string;
  readonly language: 'ar' | 'vi' | 'en';
  /** Ids of the articles that were shown, in whichever answers to it. */
  readonly articles: readonly string[];
}

/** Questions listed as voted down. */
const MOST_WORST = 50;

const COUNTED = `count(*) FILTER (WHERE vote = 'up') AS up, count(*) FILTER (WHERE vote = 'down') AS down`;
const VOTES = `SELECT ${COUNTED} FROM votes WHERE hour >= ?`;
const WORST = `SELECT question, language, ${COUNTED}, json_group_array(DISTINCT articles) AS lists, max(hour) AS hour
  FROM votes WHERE hour >= ? GROUP BY wording HAVING down > up
  ORDER BY down - up DESC, down DESC, hour DESC, wording LIMIT ${MOST_WORST}`;

const votesRow = z.object({ up: z.number(), down: z.number() });
const worstRow = votesRow.extend({
  question: z.string(),
  language: z.enum(['ar', 'vi', 'en']),
  lists: z.string(),
});
const texts = z.array(z.string());

/** All votes since an hour. */
export function countVotes(database: Database.Database, since: string): VoteCounts {
  return votesRow.parse(database.prepare(VOTES).get(since));
}

/** Questions with more votes against their answers than for them, the worst first. */
export function worstVoted(database: Database.Database, since: string): VotedQuestion[] {
  const rows = database
    .prepare(WORST)
    .all(since)
    .map((row) => worstRow.parse(row));
  return rows.map(({ question, language, up, down, lists }) => {
    const articles = texts.parse(JSON.parse(lists)).flatMap((list) => texts.parse(JSON.parse(list)));
    return { question, language, up, down, articles: [...new Set(articles)] };
  });
}
