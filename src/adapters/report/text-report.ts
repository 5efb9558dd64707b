import type { UnansweredGroup } from '../../contract/question-log.ts';
import { fillIn } from '../../errors.ts';
import type { QuestionReport } from '../../learning/report/question-report.ts';
import type { VotedQuestion } from '../../learning/report/votes.ts';
import { printable } from '../../text/unicode/control.ts';
import { type Bucket, bucketsOf, sumOver } from './buckets.ts';
import {
  daysText,
  groupNote,
  noGroupsText,
  OUTCOMES,
  plotTitle,
  REPORT_LANGUAGES,
  REPORT_WORDS as WORDS,
} from './words.ts';

/** Lines of a plot over time, and cells of its longest bar. */
const MOST_LINES = 31;
const WIDEST = 40;
/** Groups and wordings of each that are told; the page and the JSON have all. */
const MOST_GROUPS = 20;
const MOST_WORDINGS = 4;
/** How each outcome is drawn. */
const CELLS = { answered: '█', unsure: '▒', 'not-found': '░' } as const;

/** The report for a terminal, with plots of text; whatever people typed is printed without what could steer a terminal. */
export function textReport(report: QuestionReport): string {
  const { days, asked, unanswered, votes, groups, worst } = report;
  const buckets = bucketsOf(report.daily, MOST_LINES);
  const legend = OUTCOMES.map((outcome) => `${CELLS[outcome]} ${WORDS[outcome]}`).join('   ');
  const parts = [
    `${WORDS.title}: ${fillIn(WORDS.summary, { asked, days: daysText(days), unanswered })}. ${WORDS.votes}: 👍 ${votes.up}, 👎 ${votes.down}.`,
    [plotTitle('over-time', buckets), legend, ...plot(buckets)].join('\n'),
    [WORDS.languages, ...REPORT_LANGUAGES.map((tag) => languageLine(tag, report))].join('\n'),
    [
      WORDS.groups,
      ...(groups.length > 0 ? groups.slice(0, MOST_GROUPS).map(groupText) : [noGroupsText(report)]),
    ].join('\n\n'),
    [
      WORDS.worst,
      ...(worst.length > 0 ? worst.slice(0, MOST_GROUPS).map(votedText) : [WORDS['no-worst']]),
    ].join('\n\n'),
  ];
  return parts.join('\n\n');
}

function plot(buckets: readonly Bucket[]): string[] {
  const total = (bucket: Bucket) => sumOver(bucket, (day) => day.answered + day.unsure + day['not-found']);
  const most = Math.max(1, ...buckets.map(total));
  const width = String(most).length;
  return buckets.map((bucket) => {
    const bar = OUTCOMES.map((outcome) => {
      const share = sumOver(bucket, (day) => day[outcome]) / most;
      return CELLS[outcome].repeat(share > 0 ? Math.max(1, Math.round(share * WIDEST)) : 0);
    });
    return `${bucket.from}  ${String(total(bucket)).padStart(width)}  ${bar.join('')}`.trimEnd();
  });
}

function languageLine(tag: (typeof REPORT_LANGUAGES)[number], { languages }: QuestionReport): string {
  const own = languages[tag];
  const asked = OUTCOMES.reduce((sum, outcome) => sum + own[outcome], 0);
  return `  ${WORDS[tag]}: ${asked} (${OUTCOMES.map((outcome) => `${WORDS[outcome]}: ${own[outcome]}`).join(', ')})`;
}

function groupText(group: UnansweredGroup): string {
  const { wordings, count } = group;
  const [first, ...others] = wordings.map(({ question }) => printable(question));
  const shown = others.slice(0, MOST_WORDINGS).map((question) => `     ${question}`);
  const rest = others.length - shown.length;
  return [
    `  ${count} ×  ${first ?? ''}`,
    ...shown,
    ...(rest > 0 ? [`     … ${WORDS.more}: ${rest}`] : []),
    `     ${groupNote(group)}`,
  ].join('\n');
}

function votedText({ question, up, down, articles }: VotedQuestion): string {
  return [
    `  👎 ${down}  👍 ${up}  ${printable(question)}`,
    `     ${WORDS.articles}: ${printable(articles.join(', '))}`,
  ].join('\n');
}
