import { fillIn } from '../../errors.ts';
import type { Bucket } from './buckets.ts';
import words from './data/words.json' with { type: 'json' };

/** The report's own words, in English as all that programs tell their operators. */
export const REPORT_WORDS = words;

/** What a plot shows, and of how many days each of its bars is where that is more than one. */
export function plotTitle(key: 'over-time' | 'over-time-languages', buckets: readonly Bucket[]): string {
  const days = buckets.at(-1)?.days.length ?? 1;
  return days > 1 ? `${words[key]} (${fillIn(words.each, { days })})` : words[key];
}

/** What can come of a question, in the order in which it is shown. */
export const OUTCOMES = ['answered', 'unsure', 'not-found'] as const;

/** Languages in the order in which they are shown. */
export const REPORT_LANGUAGES = ['ar', 'vi', 'en'] as const;
