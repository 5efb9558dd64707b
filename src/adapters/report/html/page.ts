import { readFileSync } from 'node:fs';
import { raw } from 'hono/html';
import type { AskedWording, UnansweredGroup } from '../../../contract/question-log.ts';
import { utcDay } from '../../../learning/kept.ts';
import type { DayOfQuestions } from '../../../learning/report/outcomes.ts';
import type { QuestionReport } from '../../../learning/report/question-report.ts';
import type { VotedQuestion } from '../../../learning/report/votes.ts';
import { printable } from '../../../text/unicode/control.ts';
import { type Html, html } from '../../web/drawing/html.ts';
import { inLanguage } from '../../web/page/language.ts';
import { bucketsOf, rangeText } from '../buckets.ts';
import {
  groupNote,
  noGroupsText,
  OUTCOMES,
  plotTitle,
  REPORT_LANGUAGES,
  REPORT_WORDS as WORDS,
} from '../words.ts';
import { type PlotPart, stackedBars } from './plot.ts';

/** Bars that a plot has room for. */
const MOST_BARS = 60;
const STYLE = ['theme', 'report']
  .map((name) => readFileSync(new URL(`../../web/styles/${name}.css`, import.meta.url), 'utf8'))
  .join('\n');

const BY_OUTCOME: readonly PlotPart[] = OUTCOMES.map((outcome) => ({
  name: WORDS[outcome],
  className: outcome,
  of: (day: DayOfQuestions) => day[outcome],
}));
const BY_LANGUAGE: readonly PlotPart[] = REPORT_LANGUAGES.map((tag) => ({
  name: WORDS[tag],
  className: `language-${tag}`,
  of: ({ languages }: DayOfQuestions) => languages[tag],
}));

/**
 * The report as a page in one file, without a script and without anything that is fetched.
 * @param now milliseconds since 1970
 */
export function htmlReport(report: QuestionReport, now: number): string {
  const { days, asked, unanswered, votes, daily, groups, worst } = report;
  const buckets = bucketsOf(daily, MOST_BARS);
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${WORDS.title} · Dalil</title>
<style>${raw(STYLE)}</style></head>
<body><main><h1>${WORDS.title}</h1>
<p class="note">${rangeText(daily[0]?.day ?? utcDay(now), utcDay(now))} (UTC). ${WORDS.note}</p>
<dl class="totals"><div><dt>${WORDS.asked}</dt><dd>${asked}</dd></div>
<div><dt>${WORDS.unanswered}</dt><dd>${unanswered}</dd></div>
<div><dt>${WORDS.votes}</dt><dd>👍 ${votes.up} · 👎 ${votes.down}</dd></div><div><dt>${WORDS.days}</dt><dd>${days}</dd></div></dl>
${stackedBars(plotTitle('over-time', buckets), buckets, BY_OUTCOME)}
${stackedBars(plotTitle('over-time-languages', buckets), buckets, BY_LANGUAGE)}
${languagesTable(report)}
${daysTable(report)}
<h2>${WORDS.groups}</h2>
${groups.length > 0 ? html`<ol class="groups">${groups.map(groupItem)}</ol>` : html`<p>${noGroupsText(report)}</p>`}
<h2>${WORDS.worst}</h2>
${worst.length > 0 ? html`<ol class="groups">${worst.map(votedItem)}</ol>` : html`<p>${WORDS['no-worst']}</p>`}
</main></body></html>
`;
  return page.toString();
}

function languagesTable({ languages }: QuestionReport): Html {
  return html`<table><caption>${WORDS.languages}</caption><thead><tr><td></td>${OUTCOMES.map((outcome) => html`<th scope="col">${WORDS[outcome]}</th>`)}</tr></thead>
<tbody>${REPORT_LANGUAGES.map((tag) => html`<tr><th scope="row">${WORDS[tag]}</th>${OUTCOMES.map((outcome) => html`<td>${languages[tag][outcome]}</td>`)}</tr>`)}</tbody></table>`;
}

/** What the plots show, for whoever reads a table rather; days on which nobody asked are left out. */
function daysTable({ daily }: QuestionReport): Html {
  const parts = [...BY_OUTCOME, ...BY_LANGUAGE];
  const used = daily.filter((day) => BY_OUTCOME.some(({ of }) => of(day) > 0));
  if (used.length === 0) return html``;
  return html`<details><summary>${WORDS['by-day']}</summary><table><thead><tr><th scope="col">${WORDS.day}</th>${parts.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${used.map((day) => html`<tr><th scope="row">${day.day}</th>${parts.map(({ of }) => html`<td>${of(day)}</td>`)}</tr>`)}</tbody></table></details>`;
}

function groupItem(group: UnansweredGroup): Html {
  const { wordings, count } = group;
  const [first, ...others] = wordings;
  return html`<li><p class="question"><span class="count">${count} ×</span> ${first && wordingText(first)}</p>
<p class="note">${groupNote(group)}</p>
${others.length > 0 && html`<details><summary>${WORDS.wordings}: ${others.length}</summary><ul>${others.map((other) => html`<li>${wordingText(other)}${other.count > 1 && html` <span class="note">${other.count} ×</span>`}</li>`)}</ul></details>`}</li>
`;
}

function votedItem({ question, language, up, down, articles }: VotedQuestion): Html {
  return html`<li><p class="question"><span class="count">👎 ${down} · 👍 ${up}</span> ${wordingText({ question, language })}</p>
<p class="note">${WORDS.articles}: ${articles.map((id, at) => html`${at > 0 && ', '}<bdi>${printable(id)}</bdi>`)}</p></li>
`;
}

function wordingText({ question, language }: Pick<AskedWording, 'question' | 'language'>): Html {
  return html`<bdi ${inLanguage(language)}>${printable(question)}</bdi>`;
}
