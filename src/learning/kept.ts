import type { Answer } from '../answer/types.ts';
import { tokenize } from '../text/unicode/tokenize.ts';
import { masked } from './mask.ts';

/** What is kept of an answer: nothing of who got it, or where. */
export interface KeptAnswer {
  /** The question as it was understood, masked. */
  readonly question: string;
  /** The same for questions that differ in case, punctuation or the spelling of letters alone. */
  readonly wording: string;
  readonly language: 'ar' | 'vi' | 'en';
  readonly status: 'answered' | 'unsure' | 'not-found';
  readonly confidence: number;
  readonly corpusVersion: string;
  /** Ids of the articles that the answer cites, or that come closest. */
  readonly articles: readonly string[];
}

/** What is kept of an answer; undefined for small talk and for what was refused. */
export function keptAnswer(answer: Answer): KeptAnswer | undefined {
  const { status, language, confidence, corpusVersion, shown } = answer;
  if (status === 'not-a-question' || status === 'refused') return undefined;
  const question = masked(answer.question);
  const articles = [...new Set(shown.map(({ article }) => article.id))];
  return { question, wording: wordingOf(question), language, status, confidence, corpusVersion, articles };
}

function wordingOf(question: string): string {
  const words = tokenize(question).map(({ form }) => form);
  return words.length > 0 ? words.join(' ') : question;
}

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

/** The hour of a moment as it is kept: `2026-03-01T14`, in UTC. */
export function hourOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 'yyyy-mm-ddThh'.length);
}

/** The day of a moment, in UTC: `2026-03-01`. Hours of that day and later ones are not below it as texts. */
export function utcDay(moment: number): string {
  return hourOf(moment).slice(0, 'yyyy-mm-dd'.length);
}

/** Milliseconds since 1970 at which an hour began. */
export function startOfHour(hour: string): number {
  return Date.parse(`${hour}:00:00Z`);
}
