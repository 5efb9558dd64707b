import type { UnansweredGroup, UnansweredReport } from '../../contract/question-log.ts';
import { fillIn } from '../../errors.ts';
import { utcDay } from '../../learning/kept.ts';
import { printable } from '../../text/unicode/control.ts';
import type { Bucket } from './buckets.ts';
import words from './data/words.json' with { type: 'json' };

/** The report's own words, in English as all that programs tell their operators. */
export const REPORT_WORDS = words;

/** What a plot shows, and of how many days each of its bars is where that is more than one. */
export function plotTitle(key: 'over-time' | 'over-time-languages', buckets: readonly Bucket[]): string {
  const days = buckets.at(-1)?.days.length ?? 1;
  return days > 1 ? `${words[key]} (${fillIn(words.each, { days })})` : words[key];
}

/** So many days, in words. */
export function daysText(days: number): string {
  return days === 1 ? words['one-day'] : fillIn(words['several-days'], { days });
}

/** When questions that are alike were asked last, and how often the closest sentences were shown. */
export function groupNote({ last, unsure }: Pick<UnansweredGroup, 'last' | 'unsure'>): string {
  const shown = unsure > 0 ? [fillIn(words.close, { count: unsure })] : [];
  return [`${words.last} ${utcDay(last)}`, ...shown].join('; ');
}

/** What stands in the place of groups where there are none. */
export function noGroupsText({ asked }: Pick<UnansweredReport, 'asked'>): string {
  return asked === 0 ? words.nobody : words['no-groups'];
}

/** Where the page was written, and who may read it. */
export function writtenText(file: string): string {
  return fillIn(words.written, { file: printable(file) });
}

/** What can come of a question, in the order in which it is shown. */
export const OUTCOMES = ['answered', 'unsure', 'not-found'] as const;

/** Languages in the order in which they are shown. */
export const REPORT_LANGUAGES = ['ar', 'vi', 'en'] as const;
